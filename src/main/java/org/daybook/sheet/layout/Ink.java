package org.daybook.sheet.layout;

/** The few colours of a sheet, chosen so that text on them keeps a contrast of 4.5:1 and their greys differ in print. */
public enum Ink {
    TEXT(0x0B0C0C),
    QUIET(0x4A5459),
    RULE(0xB8BEC2),
    STRONG_RULE(0x5C666B),
    PAPER(0xFFFFFF),
    WASH(0xF3F5F6),
    /** One hue from light to dark for progress. */
    STEP_1(0xE4EFF8),
    STEP_2(0xBFD9EE),
    STEP_3(0x8DBBDF),
    STEP_4(0x15558F),
    ACCENT(0x15558F),
    AMBER(0x9A5B00),
    RED(0xB3200D);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /** 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }
}
