package org.daybook.sheet.print;

import org.daybook.sheet.layout.Paper;

/**
 * A PDF for a queue.
 *
 * @param printer the queue's name
 * @param name what the queue lists it as
 * @param pages how many the PDF has
 * @param copies 1 or more
 */
public record PrintJob(String printer, String name, byte[] pdf, int pages, Paper paper, int copies) {
    public PrintJob {
        if (copies < 1) {
            throw new IllegalArgumentException(copies + " copies");
        }
    }
}
