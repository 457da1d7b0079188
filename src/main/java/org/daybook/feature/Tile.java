package org.daybook.feature;

/**
 * One authority on the tile map of London.
 *
 * @param gss its code, which the borough package knows the place of
 * @param circle how far it has come
 * @param word its stage in a word or two
 */
public record Tile(String gss, Circle circle, String word) {}
