package org.daybook.table;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * A table to be written, as it is shown.
 *
 * @param title what the sheet is called
 * @param headers one a column; each begins with a capital, whatever sentence its words are made for
 * @param rows the rows, asked for once; each has as many cells as there are headers, or fewer
 * @param illustrative whether any of it is made up, which every copy has to say
 */
public record TableOut(String title, List<String> headers, Supplier<Iterator<List<OutCell>>> rows, boolean illustrative) {
    public TableOut {
        headers = headers.stream().map(TableOut::capital).toList();
    }

    private static String capital(String header) {
        return header.isEmpty() ? header : Character.toUpperCase(header.charAt(0)) + header.substring(1);
    }

    public static TableOut of(String title, List<String> headers, List<List<OutCell>> rows, boolean illustrative) {
        return new TableOut(title, headers, rows::iterator, illustrative);
    }
}
