import { AARE_HYDRO } from './aare-hydro';
import { ANATOLIA_TEXTILE } from './anatolia-textile';
import { CERRADO_GRAIN } from './cerrado-grain';
import { DUERO_COLD_CHAIN } from './duero-cold-chain';
import { JUTLAND_BIOGAS } from './jutland-biogas';
import { KAUNAS_HEAT } from './kaunas-heat';
import { LIMPOPO_PLATINUM } from './limpopo-platinum';
import { LISBOA_PARKING } from './lisboa-parking';
import { LOMBARDIA_LIFTS } from './lombardia-lifts';
import { MAAS_LOCKS } from './maas-locks';
import { MEKONG_BOTTLING } from './mekong-bottling';
import { MORAVIA_GLASS } from './moravia-glass';
import { MURRAY_VINES } from './murray-vines';
import { NILE_CEMENT } from './nile-cement';
import { NORRFJORD_SALMON } from './norrfjord-salmon';
import { ONTARIO_DAIRY } from './ontario-dairy';
import { PUGET_TRANSIT } from './puget-transit';
import { SETOUCHI_FERRY } from './setouchi-ferry';
import type { JudgedCase } from './judged-case';

/** The 18 accounts that people judge; no part of the demo portfolio. */
export const JUDGED_CASES: readonly JudgedCase[] = [
  AARE_HYDRO,
  ANATOLIA_TEXTILE,
  CERRADO_GRAIN,
  DUERO_COLD_CHAIN,
  JUTLAND_BIOGAS,
  KAUNAS_HEAT,
  LIMPOPO_PLATINUM,
  LISBOA_PARKING,
  LOMBARDIA_LIFTS,
  MAAS_LOCKS,
  MEKONG_BOTTLING,
  MORAVIA_GLASS,
  MURRAY_VINES,
  NILE_CEMENT,
  NORRFJORD_SALMON,
  ONTARIO_DAIRY,
  PUGET_TRANSIT,
  SETOUCHI_FERRY,
];
