package io.lambdarouter.core.letters;

import java.util.List;

/** What closes a batch: the letters that have been handled. */
public record Farewell(List<String> texts) {}
