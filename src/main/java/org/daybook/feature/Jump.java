package org.daybook.feature;

/**
 * Something Ctrl+K finds by a few of its letters.
 *
 * @param name "Camden"
 * @param kind what it is, in a word or two: "authority"
 */
public record Jump(String name, String kind, Link link) {}
