package vn.vanthu.pdf;

import java.util.List;
import java.util.stream.Collectors;
import vn.vanthu.domain.register.NumberAccount;
import vn.vanthu.domain.register.NumberAccount.Finding;
import vn.vanthu.domain.register.NumberAccount.Kind;
import vn.vanthu.domain.register.NumberSeries;
import vn.vanthu.domain.text.Folding;

/** An account of numbers in the words of the trade (domain.md 3.4). */
final class AccountWords {
    private AccountWords() {}

    /** What people call a series: {@code Sổ văn bản đến, năm 2026}. */
    static String name(NumberSeries.Key key) {
        String what = switch (key.kind()) {
            case ARRIVAL -> "Sổ văn bản đến";
            case ISSUE -> "Văn bản đi";
            case COPY -> "Bản sao";
            case INTERNAL -> "Văn bản nội bộ";
            case CONGRESS -> "Văn bản đại hội";
        };
        String period = switch (key.period()) {
            case YEAR -> "năm ";
            case TERM -> "nhiệm kỳ ";
            case CONGRESS -> "đại hội ";
        };
        return what
                + (key.symbol().isEmpty() ? "" : ", ký hiệu " + key.symbol())
                + (key.label().isEmpty() ? "" : ", " + period + key.label());
    }

    /** What was found of one kind, with the numbers that want no more words; empty where nothing was found. */
    static String summary(NumberAccount account, Kind kind) {
        List<Finding> found = found(account, kind);
        if (found.isEmpty()) {
            return "";
        }
        String plain = found.stream()
                .filter(finding -> finding.explanation().isBlank())
                .map(AccountWords::numbers)
                .collect(Collectors.joining(", "));
        boolean all = found.stream().allMatch(finding -> finding.explanation().isBlank());
        return heading(kind) + " (" + count(account, kind) + " số): " + plain
                + (plain.isEmpty() ? "" : all ? "." : ";");
    }

    /** The findings of one kind that are explained, one a line. */
    static List<String> explained(NumberAccount account, Kind kind) {
        return found(account, kind).stream()
                .filter(finding -> !finding.explanation().isBlank())
                .map(finding -> "Số " + numbers(finding) + ": "
                        + Folding.tidy(finding.explanation()).replaceFirst("[.;]$", "") + ".")
                .toList();
    }

    /** How many numbers a kind concerns; a gap may be long. */
    static int count(NumberAccount account, Kind kind) {
        return kind == Kind.GAP ? account.missing() : found(account, kind).size();
    }

    private static List<Finding> found(NumberAccount account, Kind kind) {
        return account.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case GAP -> "Số trống";
            case REPEATED -> "Số trùng";
            case OUT_OF_DATE_ORDER -> "Số không theo thứ tự ngày";
            case RESERVED -> "Số chờ";
            case VOIDED -> "Số huỷ";
            case INSERTED -> "Số chèn";
        };
    }

    private static String numbers(Finding finding) {
        String first = finding.number().printed();
        return finding.until().equals(finding.number())
                ? first
                : first + "–" + finding.until().printed();
    }
}
