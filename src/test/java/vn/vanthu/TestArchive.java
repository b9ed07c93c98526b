package vn.vanthu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vanthu.arranging.InitArchive;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.CopyForm;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.form.LayoutProfile;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.domain.register.Registration;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.registering.RegisterDocument;
import vn.vanthu.storage.Database;
import vn.vanthu.storage.FileVault;

/** A small archive on a real disk, for tests of what happens in one. */
public final class TestArchive implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T02:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    public static final Office OFFICE = new Office(
            "ĐẢNG BỘ TỈNH BÌNH SƠN",
            "ĐẢNG ỦY XÃ SƠN TÂY",
            "Sơn Tây",
            "ĐU",
            "VPĐU",
            List.of(new Signer("Trần Thị Hạnh", "CHÁNH VĂN PHÒNG", List.of("T/L BAN THƯỜNG VỤ"))));
    public static final FormCatalog FORMS = new FormCatalog(
            List.of(
                    profile("HD36", LocalDate.of(2018, 4, 3), Optional.of(LocalDate.of(2026, 5, 31)), ","),
                    profile("HD05", LocalDate.of(2026, 6, 1), Optional.empty(), ";")),
            List.of(
                    new DocumentType("Công văn", "CV", "", List.of()),
                    new DocumentType("Chỉ thị", "CT", "CT", List.of()),
                    new DocumentType("Báo cáo", "BC", "BC", List.of())));

    private final Path folder;
    private final Database database;

    private TestArchive(Path folder) {
        this.folder = folder;
        this.database = Database.open(folder, CLOCK);
    }

    public static TestArchive in(Path folder) {
        new InitArchive(CLOCK).init(folder, OFFICE);
        return new TestArchive(folder);
    }

    public static TestArchive at(Path folder) {
        return new TestArchive(folder);
    }

    public Path folder() {
        return folder;
    }

    public Database database() {
        return database;
    }

    public FileVault vault() {
        return new FileVault(folder);
    }

    public RegisterDocument register() {
        return new RegisterDocument(database, vault(), FORMS);
    }

    /** Registers a document on paper. */
    public Document registered(Direction direction, DocumentFields fields) {
        return register().register(asked(direction, fields), Optional.empty(), PageTexts.EMPTY);
    }

    /** Registers an incoming document with a file and the text of its only page. */
    public Document registered(DocumentFields fields, Path file, String text) {
        return register().register(asked(Direction.INCOMING, fields), Optional.of(file), PageTexts.ofPlainText(text));
    }

    public static Registration asked(Direction direction, DocumentFields fields) {
        return new Registration(direction, fields, TODAY, Optional.empty(), "", Registration.WhenHeld.REFUSE);
    }

    public static DocumentFields fields(String code, String subject) {
        return DocumentFields.EMPTY
                .change()
                .code(DocCode.parse(code).orElse(DocCode.NONE))
                .type("Công văn")
                .subject(subject)
                .issuer("HUYỆN ỦY ĐÔNG HẢI")
                .superiorAgency("ĐẢNG BỘ TỈNH BÌNH SƠN")
                .issueDate(PartialDate.of(LocalDate.of(2026, 2, 25)))
                .place("Đông Hải")
                .signer(new Signer("Lê Văn Bình", "PHÓ BÍ THƯ", List.of("T/M BAN THƯỜNG VỤ")))
                .addressees(List.of("Các chi bộ trực thuộc"))
                .distribution(DistributionList.parse("- Như trên,\n- Thường trực Tỉnh ủy (để b/c),\n- Lưu VPHU."))
                .done();
    }

    /** A file of its own content. */
    public static Path file(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static LayoutProfile profile(String code, LocalDate from, Optional<LocalDate> to, String separator) {
        CopyForm copy = new CopyForm(
                Map.of(
                        CopyKind.TRUE_COPY, "SAO Y BẢN CHÍNH",
                        CopyKind.TRANSCRIPT_COPY, "SAO LỤC",
                        CopyKind.EXTRACT, "TRÍCH SAO"),
                Map.of(CopyKind.TRUE_COPY, "BS", CopyKind.TRANSCRIPT_COPY, "BS", CopyKind.EXTRACT, "BS"),
                CopyForm.Numbering.PARTY,
                CopyForm.Heading.ASTERISK,
                CopyForm.SuperiorLine.LEFT_OUT,
                CopyForm.Weight.REGULAR,
                CopyForm.Label.UNDERLINED,
                separator,
                5,
                0.75,
                3.5,
                18,
                15.5,
                "Nơi nhận (tiếp theo):");
        return new LayoutProfile(
                code,
                code,
                from,
                to,
                new LayoutProfile.Margins(20, 20, 30, 15, LayoutProfile.Verso.MIRRORED),
                new LayoutProfile.Sizes(14, 14, 14, 14, 14, 14, 14, 12, 11),
                copy);
    }

    @Override
    public void close() {
        database.close();
    }
}
