package vn.vanthu.pdf;

import java.awt.Color;
import java.io.IOException;

/** How the parts of a chart are told apart without colour: two tones and two hatchings. */
enum Filling {
    DARK,
    SLANTED,
    LIGHT,
    LEVEL;

    private static final Color DARK_GREY = new Color(0x48, 0x48, 0x48);
    private static final Color LIGHT_GREY = new Color(0xD0, 0xD0, 0xD0);
    private static final double SPACE = 3;
    private static final double OUTLINE = 0.6;

    /** A rectangle; pt from the upper left corner of the page. */
    void draw(Sheet sheet, double x, double y, double width, double height) throws IOException {
        if (width <= 0 || height <= 0) {
            return;
        }
        switch (this) {
            case DARK -> tone(sheet, DARK_GREY, x, y, width, height);
            case LIGHT -> tone(sheet, LIGHT_GREY, x, y, width, height);
            default -> hatched(sheet, x, y, width, height);
        }
        sheet.frame(x, y, width, height, OUTLINE);
    }

    private static void tone(Sheet sheet, Color tone, double x, double y, double width, double height)
            throws IOException {
        sheet.ink(tone);
        sheet.filled(x, y, width, height);
        sheet.ink(Color.BLACK);
    }

    private void hatched(Sheet sheet, double x, double y, double width, double height) throws IOException {
        sheet.clip(x, y, width, height);
        if (this == LEVEL) {
            for (double at = y + SPACE / 2; at < y + height; at += SPACE) {
                sheet.line(x, at, x + width, at, 0.5);
            }
        } else {
            for (double at = x - height; at < x + width; at += SPACE * 1.3) {
                sheet.line(at, y + height, at + height, y, 0.6);
            }
        }
        sheet.unclip();
    }
}
