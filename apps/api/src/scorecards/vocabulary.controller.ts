import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { groupName, measureName } from '@app/contracts';
import {
  GROUP_CODES,
  HALF_LIVES,
  MEASURE_CODES,
  MEASURE_KINDS,
  type MeasureKind,
  READING_CODES,
  MEASURES,
  READINGS,
  type ReadingCode,
} from '@app/scoring';
import { Authenticated } from '../http/problems.decorator';

class ReadingBody {
  @ApiProperty({ enum: READING_CODES })
  reading!: ReadingCode;

  @ApiProperty({ enum: MEASURE_KINDS })
  kind!: MeasureKind;

  @ApiProperty({ enum: ['high', 'low'], description: 'The better end: curves rise for `high` and fall for `low`.' })
  better!: 'high' | 'low';

  @ApiProperty({ type: [String], example: ['halfLife'], description: 'Further fields that a measure on it needs.' })
  params!: readonly string[];

  @ApiProperty({ example: 'Days since the last meeting held.' })
  meaning!: string;
}

class NamedBody {
  @ApiProperty({ example: 'engagement' })
  code!: string;

  @ApiProperty({ example: 'Engagement' })
  name!: string;
}

class BuiltInMeasureBody extends NamedBody {
  @ApiProperty({ enum: READING_CODES, description: 'The reading it always uses.' })
  reading!: ReadingCode;
}

class VocabularyBody {
  @ApiProperty({ type: [ReadingBody] })
  readings!: ReadingBody[];

  @ApiProperty({ type: [BuiltInMeasureBody] })
  measures!: BuiltInMeasureBody[];

  @ApiProperty({ type: [NamedBody] })
  groups!: NamedBody[];

  @ApiProperty({ type: [Number], example: [7, 14] })
  halfLives!: readonly number[];
}

@ApiTags('Scorecards')
@Controller('v1/scorecard-vocabulary')
export class VocabularyController {
  @Get()
  @Authenticated()
  @ApiOperation({ summary: 'List what a card can contain', description: 'Readings, built-in measures and groups, half-lives.' })
  @ApiOkResponse({ type: VocabularyBody })
  read(): VocabularyBody {
    return {
      readings: READING_CODES.map((reading) => ({ reading, ...READINGS[reading] })),
      measures: MEASURE_CODES.map((code) => ({ code, name: measureName(code), reading: MEASURES[code].reading })),
      groups: GROUP_CODES.map((code) => ({ code, name: groupName(code) })),
      halfLives: HALF_LIVES,
    };
  }
}
