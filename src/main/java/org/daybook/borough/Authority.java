package org.daybook.borough;

/**
 * A local authority.
 *
 * @param gss the ONS code, E09000001 to E09000033 in London
 * @param shortName what fits a tile of the map
 * @param column of the tile map, from the left, zero-based
 * @param row of the tile map, from the top, zero-based
 * @param inLondon whether it counts in London's bases
 */
public record Authority(
        String gss, String name, String shortName, int column, int row, boolean inLondon, boolean archived) {
    /** The City of London: a local authority, and no borough. */
    public static final String CITY = "E09000001";
}
