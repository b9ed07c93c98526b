package vn.vanthu.ui.kit;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.Resolution;

/** One line of "Nơi nhận" being edited: what is printed, what for, how many copies, and whom it means. */
final class DistributionEntry {
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty purpose = new SimpleStringProperty("");
    private final StringProperty copies = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Resolution>> resolution =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int brace;

    DistributionEntry(DistributionLine line) {
        text.set(line.text());
        purpose.set(line.purposeText());
        copies.set(line.copies() == 0 ? "" : Integer.toString(line.copies()));
        brace = line.braceGroup();
        text.addListener((o, was, is) -> resolution.set(Optional.empty()));
    }

    StringProperty text() {
        return text;
    }

    StringProperty purpose() {
        return purpose;
    }

    /** Digits as typed; empty where not said. */
    StringProperty copies() {
        return copies;
    }

    /** Whom it means; empty while that is not known to be known or unknown. */
    ReadOnlyObjectProperty<Optional<Resolution>> resolution() {
        return resolution.getReadOnlyProperty();
    }

    void resolve(Optional<Resolution> found) {
        resolution.set(found);
    }

    /** Lines with the same number above 0 share one brace. */
    int brace() {
        return brace;
    }

    void setBrace(int number) {
        brace = number;
    }

    boolean isBlank() {
        return text.get() == null || text.get().isBlank();
    }

    int countedCopies() {
        DistributionLine now = line();
        return resolution
                .get()
                .map(found -> new Resolution(now, found.kind(), found.recipients()).copies())
                .orElse(Math.max(1, now.copies()));
    }

    DistributionLine line() {
        String digits = copies.get() == null ? "" : copies.get().replaceAll("\\D", "");
        int number = digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
        DistributionLine parsed = DistributionLine.parse(text.get() == null ? "" : text.get());
        String typed = purpose.get() == null ? "" : purpose.get();
        return new DistributionLine(
                parsed.text(),
                typed.isBlank() ? parsed.purposeText() : typed,
                brace,
                number == 0 ? parsed.copies() : number);
    }
}
