package vn.vanthu.ui.kit;

import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.distribution.Resolution;
import vn.vanthu.domain.text.DateWording;

/** Whom a line of "Nơi nhận" means, in words. */
final class LineWords {
    /** Names in a line below the rows, which must not push them about. */
    static final int FEW = 10;

    /** Names where there is room. */
    static final int MANY = 40;

    private LineWords() {}

    /** {@code 12 thành viên ngày 22/11/2026: Chi bộ thôn Đông, …}. */
    static String of(Desk desk, Resolution found, LocalDate day, int most) {
        int count = found.recipients().size();
        String names =
                found.recipients().stream().limit(most).map(Recipient::name).collect(Collectors.joining(", "));
        String all = count > most ? names + ", …" : names;
        return switch (found.kind()) {
            case UNKNOWN ->
                desk.text(found.line().isAsAddressees() ? "ui.distribution.no_addressees" : "ui.distribution.unknown");
            case RECORD_COPY -> desk.text("ui.distribution.record_words");
            case GROUP -> desk.text("ui.distribution.group", count, DateWording.brief(day), all);
            case AS_ADDRESSEES ->
                count == 0
                        ? desk.text("ui.distribution.no_addressees")
                        : desk.text("ui.distribution.as_addressees", count, all);
            case KNOWN -> desk.text("ui.distribution.known", all);
        };
    }

    /** A row of a popup: the name, its abbreviation and what it is where that is not plain. */
    static String offered(Desk desk, Recipient recipient) {
        String abbreviation = recipient.abbreviation().isEmpty() ? "" : " · " + recipient.abbreviation();
        String kind = recipient.kind() == Recipient.Kind.GROUP ? " · " + desk.word(recipient.kind()) : "";
        return recipient.name() + abbreviation + kind;
    }
}
