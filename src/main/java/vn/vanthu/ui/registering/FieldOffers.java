package vn.vanthu.ui.registering;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.opening.OpenArchive;
import vn.vanthu.ui.kit.Desk;

/** What may be offered for a field: wordings of the rules, the office's own, the address book, and what was typed before. */
final class FieldOffers {
    private static final int MOST = 12;
    /** Phạm vi lưu hành (HD36; domain.md 2.7). */
    private static final List<String> CIRCULATIONS = List.of(
            "Lưu hành nội bộ", "Tài liệu thu hồi", "Xem xong trả lại", "Xong hội nghị trả lại", "Tài liệu hội nghị");
    /** In whose name one signs (HD36 1.7; domain.md 2.5). */
    private static final List<String> AUTHORITIES = List.of(
            "T/M BAN THƯỜNG VỤ",
            "T/M BAN CHẤP HÀNH",
            "T/M ĐẢNG ỦY",
            "T/M ỦY BAN KIỂM TRA",
            "T/L BAN THƯỜNG VỤ",
            "K/T CHÁNH VĂN PHÒNG",
            "K/T TRƯỞNG BAN",
            "Q. TRƯỞNG BAN",
            "Q. CHÁNH VĂN PHÒNG");

    private final OpenArchive archive;
    private final Desk desk;
    private final Direction direction;

    FieldOffers(OpenArchive archive, Desk desk, Direction direction) {
        this.archive = archive;
        this.desk = desk;
        this.direction = direction;
    }

    /** Fields of which all values are known; a list of them opens by a button as well. */
    static boolean isChoice(Field field) {
        return Set.of(Field.TYPE, Field.URGENCY, Field.SECRECY, Field.CIRCULATION)
                .contains(field);
    }

    /** Whether anything is offered for a field. */
    static boolean isOffered(Field field) {
        return isChoice(field)
                || Set.of(
                                Field.ISSUER,
                                Field.SUPERIOR_AGENCY,
                                Field.SIGNER,
                                Field.SIGNER_TITLE,
                                Field.AUTHORITY,
                                Field.PLACE,
                                Field.HOLDER,
                                Field.RECORDS_FILE)
                        .contains(field);
    }

    /** The best first; reads the archive. */
    List<String> of(Field field, String typed) {
        return switch (field) {
            case TYPE ->
                first(
                        typed,
                        archive.forms().types().stream().map(DocumentType::name).toList());
            case URGENCY ->
                first(
                        typed,
                        Arrays.stream(Urgency.values()).map(Urgency::wording).toList());
            case SECRECY ->
                first(
                        typed,
                        Arrays.stream(SecrecyLevel.values())
                                .map(SecrecyLevel::wording)
                                .toList());
            case CIRCULATION -> first(typed, CIRCULATIONS);
            case AUTHORITY ->
                with(field, typed, isOwn() ? Stream.concat(authorities(), AUTHORITIES.stream()) : Stream.empty());
            case SIGNER -> with(field, typed, isOwn() ? signers().map(Signer::name) : Stream.empty());
            case SIGNER_TITLE -> with(field, typed, isOwn() ? signers().map(Signer::title) : Stream.empty());
            case ISSUER, HOLDER -> with(field, typed, addresses(typed));
            default -> with(field, typed, Stream.empty());
        };
    }

    private boolean isOwn() {
        return direction != Direction.INCOMING;
    }

    private Stream<Signer> signers() {
        return archive.office().office().signers().stream();
    }

    private Stream<String> authorities() {
        return signers().flatMap(signer -> signer.authority().stream());
    }

    private Stream<String> addresses(String typed) {
        return typed.isBlank()
                ? Stream.empty()
                : archive.distribution().addresses().suggest(typed, desk.today(), MOST).stream()
                        .map(Recipient::name);
    }

    /** What fits of {@code known}, then what was typed before. */
    private List<String> with(Field field, String typed, Stream<String> known) {
        Set<String> offered = new LinkedHashSet<>();
        List<String> before = archive.books().suggest().suggest(field, typed, MOST);
        known.filter(value -> fits(value, typed)).forEach(offered::add);
        offered.addAll(before);
        offered.remove("");
        return offered.stream().limit(MOST).toList();
    }

    private static List<String> first(String typed, List<String> known) {
        return known.stream()
                .filter(value -> !value.isEmpty())
                .filter(value -> fits(value, typed))
                .toList();
    }

    /** Each typed word begins a word of the value, with or without marks; {@code tm} is T/M. */
    static boolean fits(String value, String typed) {
        List<String> words = List.of(key(value).split(" "));
        return Arrays.stream(key(typed).split(" "))
                .allMatch(part -> words.stream().anyMatch(w -> w.startsWith(part)));
    }

    private static String key(String text) {
        return Folding.key(text.replaceAll("[/.]", ""));
    }
}
