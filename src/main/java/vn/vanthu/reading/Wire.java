package vn.vanthu.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.document.InkReach;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.work.Failure;

/**
 * What the program and its reading processes say to each other. The program trusts nothing of it: what reads a hostile
 * file may itself have become hostile, so lengths are bounded and only these few kinds of values come back.
 */
final class Wire {
    static final byte PROGRESS = 'P';
    static final byte DONE = 'D';
    static final byte FAILED = 'F';

    private static final int LONGEST_TEXT = 16 << 20;
    private static final int MOST_ITEMS = 4 << 20;

    private Wire() {}

    static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[size(in, LONGEST_TEXT)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int size(DataInputStream in, int most) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > most) {
            throw new IOException("a length of " + size);
        }
        return size;
    }

    static void write(DataOutputStream out, Order order) throws IOException {
        write(out, order.file().toAbsolutePath().toString());
        write(out, order.name());
        out.writeInt(order.extent().first());
        out.writeInt(order.extent().last());
    }

    static Order order(DataInputStream in) throws IOException {
        return new Order(Path.of(text(in)), text(in), new Extent(in.readInt(), in.readInt()));
    }

    static void write(DataOutputStream out, Contents contents) throws IOException {
        out.writeInt(contents.pages());
        out.writeInt(contents.remarks().size());
        for (Proposal.Remark remark : contents.remarks()) {
            write(out, remark.name());
        }
        out.writeInt(contents.texts().pages().size());
        for (PageTexts.Page page : contents.texts().pages()) {
            out.writeDouble(page.width());
            out.writeDouble(page.height());
            out.writeInt(page.lines().size());
            for (PageTexts.Line line : page.lines()) {
                write(out, line);
            }
            write(out, page.ink());
        }
    }

    private static void write(DataOutputStream out, Optional<InkReach> ink) throws IOException {
        out.writeBoolean(ink.isPresent());
        if (ink.isPresent()) {
            out.writeInt(ink.get().steps().size());
            for (InkReach.Step step : ink.get().steps()) {
                out.writeInt(step.top());
                out.writeInt(step.end());
            }
        }
    }

    private static void write(DataOutputStream out, PageTexts.Line line) throws IOException {
        write(out, line.text());
        out.writeDouble(line.x());
        out.writeDouble(line.y());
        out.writeDouble(line.width());
        out.writeDouble(line.height());
        out.writeDouble(line.fontSize());
        out.writeBoolean(line.bold());
        out.writeInt(line.words().size());
        for (PageTexts.Place word : line.words()) {
            out.writeDouble(word.x());
            out.writeDouble(word.width());
        }
    }

    static Contents contents(DataInputStream in) throws IOException {
        int count = in.readInt();
        Set<Proposal.Remark> remarks = EnumSet.noneOf(Proposal.Remark.class);
        for (int i = size(in, 100); i > 0; i--) {
            remarks.add(remark(text(in)));
        }
        List<PageTexts.Page> pages = new ArrayList<>();
        for (int i = size(in, MOST_ITEMS); i > 0; i--) {
            double width = in.readDouble();
            double height = in.readDouble();
            List<PageTexts.Line> lines = new ArrayList<>();
            for (int line = size(in, MOST_ITEMS); line > 0; line--) {
                lines.add(new PageTexts.Line(
                        text(in),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readBoolean(),
                        places(in)));
            }
            pages.add(new PageTexts.Page(width, height, lines, ink(in)));
        }
        return new Contents(new PageTexts(pages), count, remarks);
    }

    private static Optional<InkReach> ink(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        List<InkReach.Step> steps = new ArrayList<>();
        for (int i = size(in, MOST_ITEMS); i > 0; i--) {
            steps.add(new InkReach.Step(in.readInt(), in.readInt()));
        }
        try {
            return Optional.of(new InkReach(steps));
        } catch (IllegalArgumentException nonsense) {
            throw new IOException(nonsense);
        }
    }

    private static List<PageTexts.Place> places(DataInputStream in) throws IOException {
        List<PageTexts.Place> places = new ArrayList<>();
        for (int i = size(in, MOST_ITEMS); i > 0; i--) {
            places.add(new PageTexts.Place(in.readDouble(), in.readDouble()));
        }
        return places;
    }

    private static Proposal.Remark remark(String name) throws IOException {
        try {
            return Proposal.Remark.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException(unknown);
        }
    }

    /** Facts of failures of reading are names of files. */
    static void write(DataOutputStream out, Failure failure) throws IOException {
        write(out, failure.kind().name());
        out.writeInt(failure.facts().size());
        for (Object fact : failure.facts()) {
            write(out, String.valueOf(fact));
        }
    }

    static Answer.Failed failed(DataInputStream in) throws IOException {
        Failure.Kind kind;
        try {
            kind = Failure.Kind.valueOf(text(in));
        } catch (IllegalArgumentException unknown) {
            throw new IOException(unknown);
        }
        List<String> facts = new ArrayList<>();
        for (int i = size(in, 100); i > 0; i--) {
            facts.add(text(in));
        }
        return new Answer.Failed(kind, facts);
    }
}
