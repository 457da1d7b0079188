package org.daybook.journal;

/**
 * One line of a record's history.
 *
 * @param before what the field held when the change was made; nothing where it was new
 */
public record HistoryItem(Change change, ChangeSet set, Value before) {}
