package org.daybook.borough;

import java.util.List;

/**
 * The 33 London local authorities as every programme begins with them. Codes are ONS's; places on the tile map are those of
 * After the Flood's London Squared (ISC licence, see NOTICE).
 */
final class London {
    record Entry(String gss, String name, String shortName, String innerOuter, int column, int row) {}

    static final List<Entry> AUTHORITIES = List.of(
            new Entry("E09000001", "City of London", "City", "Inner", 4, 3),
            new Entry("E09000002", "Barking and Dagenham", "Barking", "Outer", 7, 3),
            new Entry("E09000003", "Barnet", "Barnet", "Outer", 3, 1),
            new Entry("E09000004", "Bexley", "Bexley", "Outer", 7, 4),
            new Entry("E09000005", "Brent", "Brent", "Outer", 2, 2),
            new Entry("E09000006", "Bromley", "Bromley", "Outer", 5, 5),
            new Entry("E09000007", "Camden", "Camden", "Inner", 3, 2),
            new Entry("E09000008", "Croydon", "Croydon", "Outer", 4, 5),
            new Entry("E09000009", "Ealing", "Ealing", "Outer", 1, 2),
            new Entry("E09000010", "Enfield", "Enfield", "Outer", 4, 0),
            new Entry("E09000011", "Greenwich", "Greenwich", "Outer", 6, 4),
            new Entry("E09000012", "Hackney", "Hackney", "Inner", 5, 2),
            new Entry("E09000013", "Hammersmith and Fulham", "Hammersm’th", "Inner", 1, 3),
            new Entry("E09000014", "Haringey", "Haringey", "Inner", 4, 1),
            new Entry("E09000015", "Harrow", "Harrow", "Outer", 2, 1),
            new Entry("E09000016", "Havering", "Havering", "Outer", 7, 2),
            new Entry("E09000017", "Hillingdon", "Hillingdon", "Outer", 0, 2),
            new Entry("E09000018", "Hounslow", "Hounslow", "Outer", 0, 3),
            new Entry("E09000019", "Islington", "Islington", "Inner", 4, 2),
            new Entry("E09000020", "Kensington and Chelsea", "Kensington", "Inner", 2, 3),
            new Entry("E09000021", "Kingston upon Thames", "Kingston", "Outer", 2, 5),
            new Entry("E09000022", "Lambeth", "Lambeth", "Inner", 3, 4),
            new Entry("E09000023", "Lewisham", "Lewisham", "Inner", 5, 4),
            new Entry("E09000024", "Merton", "Merton", "Outer", 3, 5),
            new Entry("E09000025", "Newham", "Newham", "Inner", 6, 3),
            new Entry("E09000026", "Redbridge", "Redbridge", "Outer", 6, 2),
            new Entry("E09000027", "Richmond upon Thames", "Richmond", "Outer", 1, 4),
            new Entry("E09000028", "Southwark", "Southwark", "Inner", 4, 4),
            new Entry("E09000029", "Sutton", "Sutton", "Outer", 3, 6),
            new Entry("E09000030", "Tower Hamlets", "Tower Ham.", "Inner", 5, 3),
            new Entry("E09000031", "Waltham Forest", "Waltham F.", "Outer", 5, 1),
            new Entry("E09000032", "Wandsworth", "Wandsworth", "Inner", 2, 4),
            new Entry("E09000033", "Westminster", "Westm’ster", "Inner", 3, 3));

    private London() {}
}
