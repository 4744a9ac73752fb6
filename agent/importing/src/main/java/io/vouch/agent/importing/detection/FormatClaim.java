package io.vouch.agent.importing.detection;

import java.util.List;
import java.util.Map;

/** What a format makes of a set of files. */
record FormatClaim(
    Confidence confidence,
    List<DetectedTable> tables,
    Map<String, String> ignoredFiles,
    List<String> notes) {}
