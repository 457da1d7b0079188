package org.daybook.feature;

import java.util.function.Function;

/**
 * An entry of the navigation.
 *
 * @param id short, stable: preferences and links name it
 * @param title as the navigation shows it
 * @param icon an Ikonli Feather literal: "fth-check-circle"
 * @param build makes the page when it is first visited
 */
public record Screen(String id, String title, String icon, Function<Desk, Page> build) {}
