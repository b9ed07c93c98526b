package vn.vanthu.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import vn.vanthu.domain.document.InkReach;

/**
 * Where a page is inked, from its picture: so type, drawings and scanned paper count alike. Specks of a dirty scan and
 * the black border that scanners leave along the edges do not count.
 */
final class InkMap {
    /** Fine enough for 0.25 mm; what {@link InkReach} counts in. */
    static final double DPI = 100;

    private static final double PIXELS_PER_MM = DPI / 25.4;
    private static final int DARKER_THAN_PAPER = 40;
    /** Larger than this in one direction, ink is no speck. */
    private static final int SPECK = (int) Math.round(0.9 * PIXELS_PER_MM);

    /** So many specks in one band are a dotted line. */
    private static final int DOTTED = 12;

    private static final int BAND = (int) Math.round(1.5 * PIXELS_PER_MM);
    private static final int BORDER = (int) Math.round(12 * PIXELS_PER_MM);

    /** Ink nearer to the edge than this touches it. */
    private static final int EDGE = (int) Math.round(1.5 * PIXELS_PER_MM);

    private final int width;
    private final int height;
    private final BitSet ink;
    private final List<Spot> spots = new ArrayList<>();

    /** Connected ink; pixels, bounds included. */
    private record Spot(int left, int top, int right, int bottom) {
        boolean isSpeck() {
            return Math.max(right - left, bottom - top) + 1 < SPECK;
        }
    }

    private InkMap(int width, int height, BitSet ink) {
        this.width = width;
        this.height = height;
        this.ink = ink;
    }

    static InkMap of(BufferedImage gray) {
        byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
        int threshold = paper(pixels) - DARKER_THAN_PAPER;
        BitSet ink = new BitSet(pixels.length);
        for (int i = 0; i < pixels.length; i++) {
            if ((pixels[i] & 0xFF) < threshold) {
                ink.set(i);
            }
        }
        InkMap map = new InkMap(gray.getWidth(), gray.getHeight(), ink);
        map.findSpots();
        return map;
    }

    InkMap copy() {
        InkMap copy = new InkMap(width, height, (BitSet) ink.clone());
        copy.spots.addAll(spots);
        return copy;
    }

    /** Counts a rectangle as inked, whatever is drawn in it; mm from the upper left corner. */
    void cover(double left, double top, double wide, double high) {
        int x1 = pixel(left, width - 1);
        int y1 = pixel(top, height - 1);
        int x2 = pixel(left + wide, width - 1);
        int y2 = pixel(top + high, height - 1);
        for (int y = y1; y <= y2; y++) {
            ink.set(y * width + x1, y * width + x2 + 1);
        }
        spots.add(new Spot(x1, y1, x2, y2));
    }

    private static int pixel(double mm, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(mm * PIXELS_PER_MM)));
    }

    /** Whatever changes this or what it rests on raises {@link InkReach#MEASURING}. */
    InkReach reach() {
        int[] specks = specksByBand();
        return InkReach.of(spots.stream()
                .filter(spot -> !spot.isSpeck() || specks[spot.bottom() / BAND] >= DOTTED)
                .map(spot -> new InkReach.Step(spot.top(), spot.bottom() + 1))
                .toList());
    }

    /** What of the page is free for something that covers it; specks apart from dotted lines do not count. */
    FreeSpace free() {
        int[] specks = specksByBand();
        BitSet counted = (BitSet) ink.clone();
        for (Spot spot : spots) {
            if (spot.isSpeck() && specks[spot.bottom() / BAND] < DOTTED) {
                for (int y = spot.top(); y <= spot.bottom(); y++) {
                    counted.clear(y * width + spot.left(), y * width + spot.right() + 1);
                }
            }
        }
        return new FreeSpace(width, height, PIXELS_PER_MM, counted);
    }

    private int[] specksByBand() {
        int[] specks = new int[height / BAND + 1];
        spots.stream().filter(Spot::isSpeck).forEach(speck -> specks[speck.bottom() / BAND]++);
        return specks;
    }

    /** The commonest of the light tones: white, or the grey and yellow of scanned paper. */
    private static int paper(byte[] pixels) {
        int[] tones = new int[256];
        for (byte pixel : pixels) {
            tones[pixel & 0xFF]++;
        }
        int commonest = 255;
        for (int tone = 255; tone >= 128; tone--) {
            if (tones[tone] > tones[commonest]) {
                commonest = tone;
            }
        }
        return commonest;
    }

    private void findSpots() {
        BitSet left = (BitSet) ink.clone();
        IntStack waiting = new IntStack();
        for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(start)) {
            left.clear(start);
            waiting.push(start);
            follow(left, waiting);
        }
    }

    /** Follows connected ink; of what touches the page's edge only the part far from the edges counts. */
    private void follow(BitSet left, IntStack waiting) {
        Bounds all = new Bounds();
        Bounds inner = new Bounds();
        while (!waiting.isEmpty()) {
            int at = waiting.pop();
            int x = at % width;
            int y = at / width;
            all.add(x, y);
            if (isWithin(BORDER, x, y)) {
                inner.add(x, y);
            }
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int next = ny * width + nx;
                    if (left.get(next)) {
                        left.clear(next);
                        waiting.push(next);
                    }
                }
            }
        }
        boolean border = !isWithin(EDGE, all.left, all.top) || !isWithin(EDGE, all.right, all.bottom);
        Bounds counted = border ? inner : all;
        if (!counted.isEmpty()) {
            spots.add(counted.spot());
        }
    }

    private boolean isWithin(int margin, int x, int y) {
        return x >= margin && y >= margin && x < width - margin && y < height - margin;
    }

    /** Pixels still to be looked at. */
    private static final class IntStack {
        private int[] values = new int[1024];
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        int pop() {
            return values[--size];
        }

        void push(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }

    /** A growing rectangle. */
    private static final class Bounds {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right = -1;
        private int bottom = -1;

        void add(int x, int y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }

        boolean isEmpty() {
            return right < 0;
        }

        Spot spot() {
            return new Spot(left, top, right, bottom);
        }
    }
}
