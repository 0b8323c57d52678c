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

  @ApiProperty({ enum: ['high', 'low'], description: 'Which is better: a curve rises where `high` is, and falls where `low` is.' })
  better!: 'high' | 'low';

  @ApiProperty({ type: [String], example: ['halfLife'], description: 'What a measure has to say beside it.' })
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
  @ApiProperty({ enum: READING_CODES, description: 'What it always reads.' })
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
  @ApiOperation({ summary: 'What a card can be made of', description: 'Readings, built-in measures and groups, half-lives.' })
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
