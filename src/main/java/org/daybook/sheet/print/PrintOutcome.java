package org.daybook.sheet.print;

import org.daybook.kit.text.Messages;

/** What became of a sheet that was to be printed, as the queue told it. */
public sealed interface PrintOutcome {

    record Printed(String printer, int pages) implements PrintOutcome {}

    /** The platform took it, and tells no more. */
    record HandedOver(String printer) implements PrintOutcome {}

    /** The queue has it, but the printer is not ready. */
    record Waiting(String printer, String reason) implements PrintOutcome {}

    record NoPrinter() implements PrintOutcome {}

    record Gone(String printer) implements PrintOutcome {}

    record Refused(String printer, String reason) implements PrintOutcome {}

    /** Taken, then given up. */
    record Failed(String printer, String reason) implements PrintOutcome {}

    record Unreachable() implements PrintOutcome {}

    /** The person changed their mind in the dialog. */
    record Cancelled() implements PrintOutcome {}

    /** Whether it is printed or will be: else the PDF is to be offered. */
    default boolean isUnderWay() {
        return this instanceof Printed || this instanceof HandedOver || this instanceof Waiting;
    }

    /** In words, with what to do next. */
    default String sentence() {
        Messages messages = Messages.beside(PrintOutcome.class);
        return switch (this) {
            case Printed p -> messages.text("printed", p.pages(), p.printer());
            case HandedOver h -> messages.text("handed-over", h.printer());
            case Waiting w -> messages.text("waiting", w.printer(), w.reason());
            case NoPrinter _ -> messages.text("no-printer");
            case Gone g -> messages.text("gone", g.printer());
            case Refused r -> messages.text("refused", r.printer(), r.reason());
            case Failed f -> messages.text("failed", f.printer(), f.reason());
            case Unreachable _ -> messages.text("unreachable");
            case Cancelled _ -> messages.text("cancelled");
        };
    }
}
