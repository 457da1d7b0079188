package org.daybook.app.sheets;

import java.util.List;
import java.util.function.Supplier;
import org.daybook.feature.Screen;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.print.SheetPrinter;

/** The sheets' entry in the navigation. */
public final class SheetsScreen {
    private static final Messages SAY = Messages.beside(SheetsScreen.class);

    private SheetsScreen() {}

    /** @param sheets in the order of the list; asked for when the view is first visited */
    public static Screen of(Supplier<List<SheetKind>> sheets) {
        return new Screen("sheets", SAY.text("title"), "fth-printer", desk -> new SheetsView(
                new SheetsViewModel(desk, sheets.get()), desk, SheetPrinter.ofThisComputer(System.getenv())));
    }
}
