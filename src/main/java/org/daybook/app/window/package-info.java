/**
 * The main window: navigation, header, status line, jump palette, help, and what stands there before a data folder is
 * open. It is shown at once and filled when the folder is open, so that the two can be waited for side by side:
 *
 * <pre>{@code
 * PropertiesPreferences preferences = PropertiesPreferences.in(folder.preferences());
 * Theme theme = MainWindow.theme(preferences);
 * theme.prepare();                                   // before the first control is made
 * MainWindow window = new MainWindow(stage, theme, preferences, folder.path());
 * window.show();                                     // "Opening…"
 * // when the journal is open, on the FX thread:
 * Desk desk = new Desk(lane, journal, fx, window.status(), window::open, asAt);
 * window.use(desk, screens, reading -> jumps(reading));
 * // when it is not:
 * window.show(OpeningPage.of(failure.why(), sentence, choices));
 * }</pre>
 */
@NullMarked
package org.daybook.app.window;

import org.jspecify.annotations.NullMarked;
