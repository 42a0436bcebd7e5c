/** Known to every copy of this module: a bundler may put one into each entry of a server that share a process. */
const BRAND = Symbol.for('oncore.AppError');

/**
 * The one error class of the product. `code` is unique and dotted (`source.password_required`); `message` is a full
 * sentence for the person who has to act on it; `status` is the HTTP status a route answers with; `isRetryable` says
 * whether the same work may succeed later without anyone changing anything.
 */
export class AppError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  override readonly name = 'AppError';
  readonly [BRAND] = true;
  readonly code: string;
  readonly status: number;
  readonly isRetryable: boolean;
  readonly fieldErrors: FieldError[];

  constructor(options: AppErrorOptions) {
    super(options.message, { cause: options.cause });
    this.code = options.code;
    this.status = options.status ?? 500;
    this.isRetryable = options.isRetryable ?? false;
    this.fieldErrors = options.fieldErrors ?? [];
  }
}

/** One field of bad input: `path` as in `sources.0.fileData`, `message` a sentence. */
export interface FieldError {
  path: string;
  message: string;
}

export interface AppErrorOptions {
  code: string;
  message: string;
  status?: number;
  isRetryable?: boolean;
  fieldErrors?: FieldError[];
  cause?: unknown;
}
