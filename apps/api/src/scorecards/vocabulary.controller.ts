import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { groupName, measureName } from '@app/contracts';
import { VocabularyResponse } from '@app/contracts/shapes';
import { GROUP_CODES, HALF_LIVES, MEASURE_CODES, READING_CODES, MEASURES, READINGS, type ReadingCode } from '@app/scoring';
import { Authenticated } from '../http/problems.decorator';
import { Responds } from '../http/responds.decorator';

@ApiTags('Scorecards')
@Controller('v1/scorecard-vocabulary')
export class VocabularyController {
  @Get()
  @Authenticated()
  @ApiOperation({ summary: 'List what a card can contain', description: 'Readings, built-in measures and groups, half-lives.' })
  @Responds(VocabularyResponse)
  read(): VocabularyResponse {
    return {
      readings: READING_CODES.map(readingOf),
      measures: MEASURE_CODES.map((code) => ({ code, name: measureName(code), reading: MEASURES[code].reading })),
      groups: GROUP_CODES.map((code) => ({ code, name: groupName(code) })),
      halfLives: HALF_LIVES,
    };
  }
}

function readingOf(reading: ReadingCode): VocabularyResponse['readings'][number] {
  const { kind, better, params, meaning } = READINGS[reading];
  return { reading, kind, better, params, meaning };
}
