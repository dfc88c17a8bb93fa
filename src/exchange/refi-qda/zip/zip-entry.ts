/** A file in an archive, as the directory at the archive's end tells it. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored as it is; 8: deflated. */
  readonly method: number;
  readonly compressedSize: number;
  /** What it becomes, in bytes. */
  readonly size: number;
  readonly crc: number;
  /** Where its own header stands in the archive. */
  readonly offset: number;
  readonly isEncrypted: boolean;
  /** A link of a Unix file system, whose content is a path. */
  readonly isLink: boolean;
}

/** How much an archive may ask for. */
export interface ZipLimits {
  /** Files in the archive. */
  readonly entries: number;
  /** Bytes of all files together, uncompressed. */
  readonly totalSize: number;
  /** Uncompressed bytes for each compressed one; files under a megabyte may have any. */
  readonly ratio: number;
}

/**
 * The limits that hold where a caller names no other: 100,000 files, 2 GiB together, 200 bytes out of one.
 *
 * @example
 * defaultZipLimits.ratio; // 200
 */
export const defaultZipLimits: ZipLimits = { entries: 100_000, totalSize: 2_147_483_647, ratio: 200 };
