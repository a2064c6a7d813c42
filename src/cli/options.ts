import { InvalidArgumentError, Option } from 'commander';
import { DEFAULT_MAX_MEGABYTES } from './files';

/** The first of the formats is the default. */
export function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how to print').choices(formats).default(formats[0]);
}

export function maxSizeOption(): Option {
  return new Option('--max-size <megabytes>', 'leave out larger files')
    .default(DEFAULT_MAX_MEGABYTES)
    .argParser((given: string) => {
      const size = Number(given);
      if (!Number.isFinite(size) || size <= 0) throw new InvalidArgumentError('Give a size in megabytes, such as 10.');
      return size;
    });
}
