package vn.vanthu.domain.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A register as it is printed (domain.md 5.2, 5.5), given as data: a form replaced by decree is a new file, not code.
 *
 * @param code {@code incoming}, {@code incoming-party}, {@code outgoing}, {@code copies}, {@code transfer-incoming},
 *     {@code transfer-outgoing}, {@code postal}, {@code follow-up}; more may be given
 * @param title in capitals, as on the cover
 * @param basis the rule it follows, {@code Nghị định 30/2020/NĐ-CP, Phụ lục IV}
 * @param subject which rows it lists
 */
public record RegisterForm(
        String code,
        String title,
        String basis,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Subject subject,
        List<Column> columns) {
    public RegisterForm {
        columns = List.copyOf(columns);
    }

    /** What the rows of a register are. */
    public enum Subject {
        INCOMING,
        OUTGOING,
        INTERNAL,
        COPIES,
        /** One row a recipient of an outgoing document handed over by hand. */
        OUTGOING_TRANSFERS,
        /** One row a recipient of an outgoing document sent by post. */
        POSTAL_DISPATCHES,
        /** One row a unit or person an incoming document was handed to. */
        INCOMING_TRANSFERS,
        /** One row an incoming document that wants to be settled. */
        FOLLOW_UPS
    }

    /**
     * @param key what stands in it, by name: {@code arrivalNumber}, {@code typeAndSubject}
     * @param title exact wording of the heading
     * @param width share of the page's width; the shares of all columns need not sum to 100
     * @param kind how it is set, and what a spreadsheet makes of it
     */
    public record Column(String key, String title, double width, Kind kind) {}

    /** How a column is set. */
    public enum Kind {
        /** Left; text in a spreadsheet, so that 06 stays 06. */
        TEXT,
        /** Centred; a number kept as text in a spreadsheet. */
        NUMBER_TEXT,
        /** Centred dd/MM/yyyy; a real date in a spreadsheet. */
        DATE,
        /** Right; a number in a spreadsheet. */
        COUNT,
        /** Left empty to be filled in by hand: ký nhận. */
        BLANK
    }
}
