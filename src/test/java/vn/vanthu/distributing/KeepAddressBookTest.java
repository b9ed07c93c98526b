package vn.vanthu.distributing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vanthu.distributing.AddressBook.FIRST_OF_COMMUNES;
import static vn.vanthu.distributing.AddressBook.LAST_OF_DISTRICTS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.TestArchive;
import vn.vanthu.distributing.KeepAddressBook.Likeness.Reason;
import vn.vanthu.distributing.KeepAddressBook.SheetRow;
import vn.vanthu.domain.distribution.Dispatch;
import vn.vanthu.domain.distribution.DistributionLine;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.distribution.Membership;
import vn.vanthu.domain.distribution.Recipient;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.Document;
import vn.vanthu.safeguarding.Verify;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

final class KeepAddressBookTest {
    private static final String NINETY_LETTERS =
            "Ban Chỉ đạo phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa xã Sơn Tây giai đoạn ba";

    @TempDir
    Path temporary;

    private TestArchive archive;
    private AddressBook book;
    private KeepAddressBook deeds;

    @BeforeEach
    void open() {
        archive = TestArchive.in(temporary.resolve("archive"));
        book = new AddressBook(archive);
        deeds = book.deeds();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void standsAsATreeWithPeopleByTheirGivenNames() {
        Recipient province = book.agency("Tỉnh ủy Bình Sơn");
        Optional<Long> under = Optional.of(province.id());
        book.entry(Recipient.Kind.PERSON, "Trần Văn An", under, "", "");
        book.entry(Recipient.Kind.PERSON, "Đỗ Thị Ánh", under, "", "");
        book.entry(Recipient.Kind.PERSON, "Lê Đình Ân", under, "", "");
        book.entry(Recipient.Kind.UNIT, "Văn phòng", under, "VPTU", "");
        book.agency("Đảng ủy xã Sơn Đông");
        book.agency("Ban Quản lý chợ");

        assertThat(deeds.all())
                .extracting(Recipient::name)
                .containsExactly(
                        "Ban Quản lý chợ",
                        "Đảng ủy xã Sơn Đông",
                        "Tỉnh ủy Bình Sơn",
                        "Văn phòng",
                        "Trần Văn An",
                        "Đỗ Thị Ánh",
                        "Lê Đình Ân");
    }

    @Test
    void keepsEveryFieldOfAnEntry() {
        Recipient heir = book.agency("Đảng ủy xã Sơn Tây");
        Recipient kept = deeds.save(new Recipient(
                0,
                Recipient.Kind.UNIT,
                NINETY_LETTERS,
                Optional.of(heir.id()),
                "BCĐTD",
                "cd",
                List.of("BCĐ toàn dân", "Ban Chỉ đạo phong trào"),
                new Recipient.Contact(
                        "Nhà văn hóa\nthôn Đông", "0", "a@b", vn.vanthu.domain.distribution.Channel.EMAIL),
                3,
                Optional.of(LocalDate.of(2020, 1, 2)),
                Optional.of(LAST_OF_DISTRICTS),
                List.of(heir.id()),
                "ghi chú"));

        assertThat(NINETY_LETTERS).hasSizeGreaterThanOrEqualTo(90);
        assertThat(deeds.byId(kept.id())).contains(kept);
        assertThat(deeds.predecessors(heir.id())).containsExactly(kept);
    }

    @Test
    void aBodyMayHaveSeveralHeirsAndSeveralForerunners() {
        Recipient east = book.begun("Đảng ủy xã Sơn Đông", FIRST_OF_COMMUNES);
        Recipient west = book.begun("Đảng ủy xã Sơn Tây", FIRST_OF_COMMUNES);
        Recipient district = book.ended("Huyện ủy Sơn Hà", LAST_OF_DISTRICTS, east.id(), west.id());
        Recipient old = book.ended("Đảng ủy thị trấn Sơn", LAST_OF_DISTRICTS, west.id());

        assertThat(deeds.byId(district.id()).orElseThrow().successors()).containsExactly(east.id(), west.id());
        assertThat(deeds.predecessors(west.id())).containsExactlyInAnyOrder(district, old);
    }

    @Test
    void refusesWhatCannotBe() {
        Recipient top = book.agency("A");
        Recipient below = book.entry(Recipient.Kind.UNIT, "B", Optional.of(top.id()), "", "");

        refused(() -> book.agency(" "));
        refused(() -> deeds.save(top.linked(top.id(), Optional.of(below.id()), List.of())));
        refused(() -> deeds.save(top.linked(top.id(), Optional.of(top.id()), List.of())));
        refused(() -> deeds.save(top.linked(top.id(), Optional.of(99L), List.of())));
        refused(() -> deeds.save(top.linked(top.id(), Optional.empty(), List.of(top.id()))));
        refused(() -> deeds.saveMembers(top.id(), List.of()));
    }

    @Test
    void groupsMayHoldGroupsButNeverThemselves() {
        Recipient inner = book.group("Các chi bộ thôn", book.agency("Chi bộ thôn Đông"));
        Recipient outer = book.group("Các chi bộ", inner);

        refused(() -> deeds.saveMembers(inner.id(), List.of(member(inner, outer))));
        refused(() -> deeds.saveMembers(inner.id(), List.of(member(inner, inner))));
        assertThat(deeds.members(outer.id())).containsExactly(member(outer, inner));
    }

    @Test
    void takesOutOnlyWhatNobodyUses() {
        Recipient lone = book.agency("A");
        Recipient parent = book.agency("B");
        book.entry(Recipient.Kind.UNIT, "C", Optional.of(parent.id()), "", "");
        Recipient member = book.agency("D");
        Recipient group = book.group("E", member);
        Recipient written = book.agency("Chi bộ thôn Đông");
        outgoing("- Chi bộ thôn Đông.");

        deeds.remove(lone.id());

        assertThat(deeds.byId(lone.id())).isEmpty();
        for (Recipient used : List.of(parent, member, group, written)) {
            assertThatThrownBy(() -> deeds.remove(used.id()))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.RECIPIENT_IN_USE));
        }
    }

    @Test
    void suggestsByCodeThenAbbreviationThenWords() {
        book.entry(Recipient.Kind.AGENCY, "Đảng ủy xã Tân Ủy", Optional.empty(), "", "");
        book.entry(Recipient.Kind.AGENCY, "Ủy ban nhân dân xã Sơn Tây", Optional.empty(), "UBND", "");
        book.entry(Recipient.Kind.AGENCY, "Ủy ban Kiểm tra", Optional.empty(), "UBKT", "ub");
        book.entry(Recipient.Kind.AGENCY, "Đoàn Thanh niên", Optional.empty(), "", "", "Ủy ban Hội trẻ");
        book.ended("Ủy ban nhân dân huyện", LAST_OF_DISTRICTS);

        assertThat(suggested("ub"))
                .as("a code, an abbreviation, then the word that it stands for")
                .containsExactly("Ủy ban Kiểm tra", "Ủy ban nhân dân xã Sơn Tây", "Đoàn Thanh niên");
        assertThat(suggested("uy ban"))
                .containsExactly("Ủy ban Kiểm tra", "Ủy ban nhân dân xã Sơn Tây", "Đoàn Thanh niên");
        assertThat(suggested("uỷ b nhâ d")).containsExactly("Ủy ban nhân dân xã Sơn Tây");
        assertThat(suggested("đang")).isEqualTo(suggested("Đảng")).containsExactly("Đảng ủy xã Tân Ủy");
        assertThat(suggested("ubnd xã")).containsExactly("Ủy ban nhân dân xã Sơn Tây");
        assertThat(suggested("  ")).isEmpty();
        assertThat(suggested("%_'")).isEmpty();
        assertThat(deeds.suggest("uy ban nhan", LAST_OF_DISTRICTS, 9)).hasSize(2);
    }

    @Test
    void findsWhatIsLikelyOne() {
        Recipient one = book.agency("Trạm Y tế xã Sơn Tây");
        Recipient same = book.agency("TRẠM Y TẾ xã Sơn Tây");
        Recipient near = book.agency("Trạn Y tế xã Sơn Tây");
        book.agency("Chi bộ thôn 1");
        book.agency("Chi bộ thôn 2");
        book.ended("Đảng ủy phường Tân Lập", LAST_OF_DISTRICTS);
        book.begun("Đảng ủy phường Tân Lập", FIRST_OF_COMMUNES);
        Recipient army = book.entry(Recipient.Kind.AGENCY, "Ban Chỉ huy Quân sự", Optional.empty(), "BCHQS", "");
        Recipient alias = book.entry(Recipient.Kind.AGENCY, "Xã đội", Optional.empty(), "", "", "Ban Chỉ huy quân sự");
        book.entry(Recipient.Kind.UNIT, "Văn phòng", Optional.of(one.id()), "", "");
        book.entry(Recipient.Kind.UNIT, "Văn phòng", Optional.of(army.id()), "", "");

        assertThat(deeds.likelyDuplicates())
                .extracting(pair -> pair.reason() + " " + pair.one().name() + " / "
                        + pair.other().name())
                .startsWith(Reason.SAME_NAME + " " + one.name() + " / " + same.name())
                .contains(Reason.ALIAS_OF_THE_OTHER + " " + army.name() + " / " + alias.name())
                .filteredOn(pair -> pair.startsWith(Reason.NEARLY_THE_SAME_NAME.name()) && pair.contains(near.name()))
                .hasSize(2);
        assertThat(deeds.likelyDuplicates()).hasSize(4);
    }

    @Test
    void mergesTwoWithAllThatHangsOnThem() {
        Recipient kept = book.entry(Recipient.Kind.AGENCY, "Đảng ủy xã Sơn Tây", Optional.empty(), "", "");
        Recipient gone =
                book.entry(Recipient.Kind.AGENCY, "ĐU Sơn Tây", Optional.of(kept.id()), "ĐUST", "st", "Xã ủy Sơn Tây");
        Recipient child = book.entry(Recipient.Kind.UNIT, "Văn phòng", Optional.of(gone.id()), "", "");
        Recipient group = book.group("Các đảng ủy", kept, gone);
        Recipient old = book.ended("Huyện ủy Sơn Hà", LAST_OF_DISTRICTS, gone.id());
        Document sent = outgoing("- ĐU Sơn Tây.");
        ResolveDistribution resolve = new ResolveDistribution(archive.database());
        resolve.remember(DistributionLine.of("Các đồng chí ở Sơn Tây"), List.of(gone.id()));

        KeepAddressBook.MergePreview preview = deeds.previewMerge(kept.id(), gone.id());
        Recipient merged = deeds.merge(kept.id(), gone.id());

        assertThat(preview).isEqualTo(new KeepAddressBook.MergePreview(merged, 1, 1, 1));
        assertThat(merged.aliases()).contains("ĐU Sơn Tây", "Xã ủy Sơn Tây");
        assertThat(merged.abbreviation()).isEqualTo("ĐUST");
        assertThat(merged.shortCode()).isEqualTo("st");
        assertThat(deeds.byId(kept.id())).contains(merged);
        assertThat(deeds.byId(gone.id())).isEmpty();
        assertThat(deeds.byId(child.id()).orElseThrow().parentId()).contains(kept.id());
        assertThat(deeds.members(group.id())).containsExactly(member(group, kept));
        assertThat(deeds.predecessors(kept.id())).extracting(Recipient::id).containsExactly(old.id());
        List<Dispatch> dispatches =
                archive.database().read(tx -> tx.dispatches().of(sent.id()));
        assertThat(dispatches)
                .singleElement()
                .matches(dispatch -> dispatch.recipientId() == kept.id()
                        && dispatch.recipientName().equals("ĐU Sơn Tây"));
        assertThat(resolve.resolve(
                        DistributionList.parse("các đ/c ở Sơn Tây\nĐU Sơn Tây"), List.of(), TestArchive.TODAY))
                .allMatch(one -> one.recipients().equals(List.of(merged)));
        assertThat(new Verify(archive.database(), archive.vault()).quick(Progress.UNWATCHED))
                .isEmpty();
    }

    @Test
    void mergeRefusesAGroupIntoNone() {
        Recipient agency = book.agency("A");
        Recipient group = book.group("B", book.agency("C"));

        refused(() -> deeds.merge(agency.id(), group.id()));
        refused(() -> deeds.merge(agency.id(), agency.id()));
        assertThat(deeds.all()).hasSize(3);
    }

    @Test
    void aSheetCarriesTheBookToAnotherArchive() {
        Recipient province =
                book.entry(Recipient.Kind.AGENCY, "Tỉnh ủy Bình Sơn", Optional.empty(), "TU", "tu", "Tỉnh uỷ ta");
        book.entry(Recipient.Kind.UNIT, "Văn phòng", Optional.of(province.id()), "VPTU", "");
        Recipient commune = book.begun(NINETY_LETTERS, FIRST_OF_COMMUNES);
        Recipient office = book.entry(Recipient.Kind.UNIT, "Văn phòng", Optional.of(commune.id()), "VPĐU", "");
        Recipient district = book.ended("Huyện ủy; cũ", LAST_OF_DISTRICTS, commune.id(), office.id());
        Recipient group = book.group("Các cơ quan", commune);
        deeds.saveMembers(
                group.id(),
                List.of(
                        new Membership(group.id(), office.id(), Optional.of(FIRST_OF_COMMUNES), Optional.empty()),
                        new Membership(group.id(), district.id(), Optional.empty(), Optional.of(LAST_OF_DISTRICTS))));
        Path sheet = temporary.resolve("danh-ba.xlsx");
        deeds.exportSheet(sheet);

        assertThat(deeds.previewSheet(sheet)).extracting(SheetRow::effect).containsOnly(SheetRow.Effect.SAME);
        try (TestArchive other = TestArchive.in(temporary.resolve("other"))) {
            KeepAddressBook theirs = new KeepAddressBook(other.database());
            assertThat(theirs.previewSheet(sheet)).extracting(SheetRow::effect).containsOnly(SheetRow.Effect.ADDED);
            assertThat(theirs.all()).isEmpty();
            assertThat(theirs.importSheet(sheet)).hasSize(6);
            assertThat(described(theirs)).isEqualTo(described(deeds));
            assertThat(theirs.importSheet(sheet)).extracting(SheetRow::effect).containsOnly(SheetRow.Effect.SAME);
            Path again = temporary.resolve("again.xlsx");
            theirs.exportSheet(again);
            assertThat(deeds.previewSheet(again)).extracting(SheetRow::effect).containsOnly(SheetRow.Effect.SAME);
        }
    }

    @Test
    void aSheetSaysWhatOfItCannotBeUnderstood() {
        book.agency("Trạm Y tế");
        Path sheet = temporary.resolve("a.xlsx");
        try (TestArchive other = TestArchive.in(temporary.resolve("other"))) {
            AddressBook theirs = new AddressBook(other);
            Recipient parent = theirs.agency("Tỉnh ủy");
            theirs.entry(Recipient.Kind.AGENCY, "Trạm Y tế", Optional.empty(), "TYT", "");
            theirs.entry(Recipient.Kind.UNIT, "Phòng A", Optional.of(parent.id()), "", "");
            theirs.deeds().exportSheet(sheet);
        }
        assertThat(deeds.previewSheet(sheet))
                .extracting(row -> row.effect() + " " + row.name() + " " + row.explanation())
                .containsExactly(
                        "ADDED Tỉnh ủy ",
                        "ADDED Phòng A ",
                        "CHANGED Trạm Y tế Viết tắt, Địa chỉ, Điện thoại, Email, Cách gửi, Số bản, Ghi chú");
        assertThat(deeds.all()).hasSize(1);
    }

    @Test
    void aSheetWithWrongRowsGivesTheOthers() throws java.io.IOException {
        Path sheet = temporary.resolve("wrong.xlsx");
        SheetRows.write(
                sheet,
                List.of("Tên", "Loại", "Thuộc", "Đến ngày", "Số bản", "Thành viên nhóm"),
                List.of(
                        List.of("A", "Cơ quan", "", "30/6/2025", "", ""),
                        List.of("B", "Vật thể", "", "", "", ""),
                        List.of("C", "", "Không có", "", "", ""),
                        List.of("D", "", "C", "", "", ""),
                        List.of("E", "", "", "31/02/2025", "", ""),
                        List.of("F", "", "", "", "không", ""),
                        List.of("G", "Nhóm", "", "", "", "A; 01/01/2020; \nH"),
                        List.of("H", "Nhóm", "", "", "", "I"),
                        List.of("I", "Nhóm", "", "", "", "H"),
                        List.of("J", "", "K", "", "", ""),
                        List.of("K", "", "J", "", "", ""),
                        List.of("", "Người", "", "", "", "")));

        assertThat(deeds.importSheet(sheet))
                .extracting(row -> row.row() + " " + row.effect() + " " + row.explanation())
                .containsExactly(
                        "2 ADDED ",
                        "3 REFUSED Loại: Vật thể",
                        "4 REFUSED Thuộc: Không có",
                        "5 REFUSED Thuộc: C",
                        "6 REFUSED Đến ngày: 31/02/2025",
                        "7 REFUSED Số bản: không",
                        "8 REFUSED Thành viên nhóm (tên; từ; đến): H",
                        "9 REFUSED Thành viên nhóm (tên; từ; đến): H",
                        "10 REFUSED Thành viên nhóm (tên; từ; đến): I",
                        "11 REFUSED Thuộc: K",
                        "12 REFUSED Thuộc: J",
                        "13 REFUSED Tên: ?");
        assertThat(deeds.all()).extracting(Recipient::name).containsExactly("A");
        Files.writeString(temporary.resolve("b.xlsx"), "no sheet");
        assertThatThrownBy(() -> deeds.previewSheet(temporary.resolve("b.xlsx")))
                .isInstanceOf(Failure.class);
    }

    /** Everything that a person sees of the book, ids left out. */
    private static List<String> described(KeepAddressBook deeds) {
        return deeds.all().stream()
                .map(entry -> List.of(
                                entry.linked(0, Optional.empty(), List.of()),
                                entry.parentId().map(id -> name(deeds, id)),
                                entry.successors().stream()
                                        .map(id -> name(deeds, id))
                                        .sorted()
                                        .toList(),
                                deeds.members(entry.id()).stream()
                                        .map(one -> name(deeds, one.memberId()) + one.validFrom() + one.validTo())
                                        .toList())
                        .toString())
                .toList();
    }

    private static String name(KeepAddressBook deeds, long id) {
        Recipient entry = deeds.byId(id).orElseThrow();
        return entry.name() + entry.abbreviation();
    }

    private List<String> suggested(String typed) {
        return deeds.suggest(typed, TestArchive.TODAY, 9).stream()
                .map(Recipient::name)
                .toList();
    }

    private Document outgoing(String distribution) {
        return archive.registered(
                Direction.OUTGOING,
                TestArchive.fields("", "Về việc họp " + distribution)
                        .change()
                        .distribution(DistributionList.parse(distribution))
                        .done());
    }

    private static Membership member(Recipient group, Recipient member) {
        return new Membership(group.id(), member.id(), Optional.empty(), Optional.empty());
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.BAD_VALUE));
    }
}
