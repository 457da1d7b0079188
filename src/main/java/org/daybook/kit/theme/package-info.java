/**
 * How Daybook looks: AtlantaFX Primer, light and dark, an accent of our own, and one small sheet of rules. Looks are in
 * CSS and never in code; a view names a style class and no colour, font or pixel.
 *
 * <p>Style classes for views: {@code heading}, {@code figure} (a large number), {@code muted}, {@code strong},
 * {@code number} (right-aligned figures), {@code needs-her} (overdue, blocked, over-committed), {@code soon} (will need
 * her), {@code badge}, {@code card}, {@code quiet} (a button without a frame), {@code column} and {@code row} (boxes with
 * the usual gap), {@code padded}.
 */
@NullMarked
package org.daybook.kit.theme;

import org.jspecify.annotations.NullMarked;
