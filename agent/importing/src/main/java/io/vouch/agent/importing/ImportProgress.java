package io.vouch.agent.importing;

/**
 * How far an import is.
 *
 * @param file the file being read
 * @param bytesRead of all files, as they lie on disk
 * @param rowsRead so far, those of an earlier, interrupted run included
 */
public record ImportProgress(
    String file, long bytesRead, long totalBytes, long rowsRead, long rowsDropped) {}
