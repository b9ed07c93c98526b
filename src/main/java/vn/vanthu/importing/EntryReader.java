package vn.vanthu.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.domain.agency.Office;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.Handling;
import vn.vanthu.domain.document.Markings;
import vn.vanthu.domain.document.SecrecyLevel;
import vn.vanthu.domain.document.Urgency;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.register.Direction;
import vn.vanthu.domain.register.RegistrationNumber;
import vn.vanthu.domain.text.Folding;
import vn.vanthu.domain.text.PartialDate;
import vn.vanthu.importing.ImportSheet.Column;
import vn.vanthu.importing.ImportSheet.Doubt;
import vn.vanthu.importing.ImportSheet.Doubt.Problem;
import vn.vanthu.importing.ImportSheet.Plan;
import vn.vanthu.officefile.SheetFile;

/** Understands one row of a register after the other. */
final class EntryReader {
    /** What a row says whose number was given to nothing. */
    private static final Pattern UNUSED = Pattern.compile(
            "(da |so )?(huy|bo)( so| bo)?|(bo|de|so|con) (trong|trang)|(khong|chua) (su )?dung|so trong");
    /** Lines between the entries: {@code THÁNG 5/2021}, {@code Tổng cộng: 264}. */
    private static final Pattern BETWEEN =
            Pattern.compile("(thang|quy|nam|quyen|trang|tong|cong|tu ngay|tuan|chuyen sang|mang sang)\\b.*");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final Pattern THOUSANDS = Pattern.compile("(\\d{1,3})[.,](\\d{3})([a-zđ]{0,2})");
    private static final Pattern HEAD_NUMBER = Pattern.compile(
            "(?:số\\s*:?\\s*)?(\\d{1,6})\\s?([a-zđ]{0,2})(?![\\p{L}\\d]).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final Plan plan;
    private final TypeReader types;
    private final Office office;
    private final DayReader registered = new DayReader();
    private final DayReader issued = new DayReader();
    private String issuerAbove = "";
    private String symbolAbove = "";

    EntryReader(Plan plan, FormCatalog forms, Office office) {
        this.plan = plan;
        this.types = new TypeReader(forms);
        this.office = office;
    }

    /** A row while it is being read. */
    private record Reading(SheetFile.Row row, List<String> texts, List<Column> columns, List<Doubt> doubts) {
        String text(Column column) {
            int index = columns.indexOf(column);
            return index < 0 || index >= texts.size() ? "" : texts.get(index);
        }

        Optional<LocalDate> day(Column column) {
            int index = columns.indexOf(column);
            return index < 0 ? Optional.empty() : row.cell(index).day();
        }

        boolean has(Column column) {
            return columns.contains(column);
        }

        void doubt(Problem problem, Field field, String value) {
            doubts.add(new Doubt(row.number(), problem, field, value));
        }

        /** What is taken for a part of the entry, without repetitions of joined cells. */
        List<String> said() {
            return texts.stream()
                    .filter(text -> !text.isEmpty())
                    .map(Folding::key)
                    .distinct()
                    .toList();
        }
    }

    /** Takes in what stands above the entries: the year of the book. */
    void seeAbove(List<String> texts) {
        texts.forEach(registered::seeWords);
        texts.forEach(issued::seeWords);
    }

    /** Empty for a row that is no entry at all. */
    Optional<Entry> read(SheetFile.Row row, List<String> texts) {
        Reading reading = new Reading(row, texts, plan.columns(), new ArrayList<>());
        List<String> said = reading.said();
        if (said.isEmpty() || (said.size() == 1 && BETWEEN.matcher(said.get(0)).matches())) {
            seeAbove(texts);
            return Optional.empty();
        }
        DocCode code = code(reading);
        Optional<RegistrationNumber> number = number(reading, code);
        Optional<LocalDate> registeredOn = registeredOn(reading);
        PartialDate issueDate = issueDate(reading, registeredOn);
        Optional<LocalDate> day =
                registeredOn.or(() -> plan.direction() == Direction.INCOMING ? Optional.empty() : issueDate.whole());
        if (number.isEmpty()) {
            reading.doubt(Problem.NO_NUMBER, Field.CODE, numberText(reading));
        }
        if (day.isEmpty() && reading.doubts().stream().noneMatch(d -> d.problem() == Problem.NOT_A_DATE)) {
            reading.doubt(Problem.NOT_A_DATE, Field.ISSUE_DATE, reading.text(Column.REGISTERED_ON));
        }
        Optional<String> unused = unused(reading);
        DocumentFields fields = unused.isPresent() ? unusedFields(reading, code) : fields(reading, code, issueDate);
        symbolAbove = code.symbol().isEmpty() ? symbolAbove : code.symbol();
        return Optional.of(new Entry(row.number(), number, day, fields, unused, reading.doubts()));
    }

    /** Only what says which series the number is from: its own symbol, else that of the row above. */
    private DocumentFields unusedFields(Reading reading, DocCode code) {
        boolean isBare = code.symbol().isEmpty() && !symbolAbove.isEmpty();
        return DocumentFields.EMPTY
                .change()
                .code(isBare ? DocCode.of(code.number(), code.suffix(), "", symbolAbove) : code)
                .type(types.read(reading.text(Column.TYPE), "", "", code).type())
                .issuer(plan.direction() == Direction.INCOMING ? "" : office.name())
                .done();
    }

    private DocumentFields fields(Reading reading, DocCode code, PartialDate issueDate) {
        TypeReader.Named named = types.read(
                reading.text(Column.TYPE), reading.text(Column.TYPE_AND_SUBJECT), reading.text(Column.SUBJECT), code);
        if (named.subject().isEmpty()) {
            reading.doubt(Problem.NO_SUBJECT, Field.SUBJECT, "");
        }
        if (!code.asWritten().isEmpty()
                && code.number().isEmpty()
                && code.symbol().isEmpty()) {
            reading.doubt(Problem.CODE_AS_WRITTEN, Field.CODE, code.asWritten());
        }
        refuseSecrets(reading, named.subject());
        return DocumentFields.EMPTY
                .change()
                .code(code)
                .type(named.type())
                .subject(named.subject())
                .issueDate(issueDate)
                .issuer(issuer(reading))
                .signer(new Signer(Folding.tidy(reading.text(Column.SIGNER)), "", List.of()))
                .distribution(
                        DistributionList.parse(reading.text(Column.DISTRIBUTION).replace(';', '\n')))
                .markings(new Markings(Urgency.of(reading.text(Column.URGENCY)), SecrecyLevel.NONE, ""))
                .handling(handling(reading, issueDate))
                .done();
    }

    private Handling handling(Reading reading, PartialDate issueDate) {
        String written = reading.text(Column.ISSUE_DATE);
        boolean isLost = issueDate.isNone() && !written.isEmpty();
        String note = reading.text(Column.NOTE);
        return new Handling(
                count(reading.text(Column.PAGES)),
                count(reading.text(Column.COPIES)),
                reading.text(Column.HOLDER),
                reading.text(Column.RECORDS_FILE),
                PartialDate.NONE,
                // What stood there is kept, for a person to make out.
                isLost ? (note + "\nNgày tháng văn bản ghi: " + written).strip() : note);
    }

    private String issuer(Reading reading) {
        String written = Folding.tidy(reading.text(Column.ISSUER));
        String issuer = DayReader.isDitto(written) ? issuerAbove : written;
        issuerAbove = issuer;
        if (issuer.isEmpty() && plan.direction() == Direction.INCOMING) {
            reading.doubt(Problem.NO_ISSUER, Field.ISSUER, "");
        }
        return issuer.isEmpty() && plan.direction() != Direction.INCOMING ? office.name() : issuer;
    }

    /** The default build keeps no secret documents (domain.md 4.7). */
    private static void refuseSecrets(Reading reading, String subject) {
        String own = Folding.key(reading.text(Column.SECRECY));
        boolean isMarked = !own.isEmpty() && !own.matches("(do )?(thuong|khong|khong mat|0|-+)");
        boolean isSecret = isMarked
                || SecrecyLevel.of(reading.text(Column.URGENCY)) != SecrecyLevel.NONE
                || SecrecyLevel.of(reading.text(Column.NOTE)) != SecrecyLevel.NONE
                || Folding.key(subject).matches(".*\\((tuyet |toi )?mat\\).*");
        if (isSecret) {
            reading.doubt(Problem.SECRET, Field.SECRECY, reading.text(Column.SECRECY));
        }
    }

    private static DocCode code(Reading reading) {
        String whole = reading.text(Column.CODE);
        if (!reading.has(Column.CODE)) {
            String number = reading.text(Column.CODE_NUMBER).strip();
            String symbol = reading.text(Column.CODE_SYMBOL).strip();
            boolean isWhole = symbol.isEmpty() || symbol.matches("^\\d.*");
            String separator = symbol.matches("^[-/–].*") ? "" : symbol.indexOf('/') > 0 ? "-" : "/";
            whole = isWhole ? number + symbol : number + separator + symbol;
        }
        String written = Folding.tidy(whole);
        if (written.isEmpty() || written.matches("[-–…. ]+")) {
            return DocCode.NONE;
        }
        return DocCode.parse(written)
                .orElseGet(() -> RegistrationNumber.parse(written)
                        .map(number -> new DocCode(written.replaceAll("[^\\d]", ""), number.suffix(), "", "", written))
                        .orElseGet(() -> DocCode.unparsed(written)));
    }

    private String numberText(Reading reading) {
        String own = reading.text(Column.REGISTRATION_NUMBER);
        if (!own.isEmpty() || plan.direction() == Direction.INCOMING) {
            return Folding.tidy(own);
        }
        return Folding.tidy(reading.has(Column.CODE) ? reading.text(Column.CODE) : reading.text(Column.CODE_NUMBER));
    }

    private Optional<RegistrationNumber> number(Reading reading, DocCode code) {
        boolean isOwn = plan.direction() != Direction.INCOMING
                && reading.text(Column.REGISTRATION_NUMBER).isEmpty();
        if (isOwn && !code.number().isEmpty()) {
            return RegistrationNumber.parse(code.number() + code.suffix());
        }
        String written = numberText(reading);
        Matcher thousands = THOUSANDS.matcher(written);
        if (thousands.matches()) {
            return RegistrationNumber.parse(thousands.group(1) + thousands.group(2) + thousands.group(3));
        }
        Matcher head = HEAD_NUMBER.matcher(written);
        return head.matches() ? RegistrationNumber.parse(head.group(1) + head.group(2)) : Optional.empty();
    }

    private Optional<LocalDate> registeredOn(Reading reading) {
        String written = reading.text(Column.REGISTERED_ON);
        if (written.isEmpty() && plan.direction() != Direction.INCOMING) {
            return Optional.empty();
        }
        Optional<DayReader.Day> day = written.isEmpty()
                ? registered.carriedOver()
                : registered.read(written, reading.day(Column.REGISTERED_ON));
        if (day.isEmpty() && !written.isEmpty()) {
            reading.doubt(Problem.NOT_A_DATE, Field.ISSUE_DATE, written);
        }
        if (day.filter(found -> !found.isSure()).isPresent()) {
            reading.doubt(Problem.DATE_DOUBTFUL, Field.ISSUE_DATE, written);
        }
        return day.map(DayReader.Day::date);
    }

    private PartialDate issueDate(Reading reading, Optional<LocalDate> registeredOn) {
        String written = reading.text(Column.ISSUE_DATE);
        if (written.isEmpty()) {
            return PartialDate.NONE;
        }
        registeredOn.ifPresent(day -> issued.seeWords(Integer.toString(day.getYear())));
        Optional<DayReader.Day> day = issued.read(written, reading.day(Column.ISSUE_DATE));
        boolean isLate = day.isPresent()
                && plan.direction() == Direction.INCOMING
                && registeredOn.filter(came -> came.isBefore(day.get().date())).isPresent();
        if (day.isEmpty() || !day.get().isSure() || isLate) {
            reading.doubt(Problem.DATE_DOUBTFUL, Field.ISSUE_DATE, written);
        }
        return day.map(found -> PartialDate.of(found.date())).orElse(PartialDate.NONE);
    }

    /** A row that bears a number and no document, and says so. */
    private static Optional<String> unused(Reading reading) {
        String subject = Folding.tidy(reading.text(Column.SUBJECT) + " " + reading.text(Column.TYPE_AND_SUBJECT));
        boolean saysSo = UNUSED.matcher(Headings.key(subject)).matches();
        if (saysSo) {
            return Optional.of(subject);
        }
        return subject.isEmpty()
                ? reading.texts().stream()
                        .filter(text -> UNUSED.matcher(Headings.key(text)).matches())
                        .findFirst()
                : Optional.empty();
    }

    private static int count(String written) {
        Matcher digits = DIGITS.matcher(written);
        return digits.find() ? Integer.parseInt(digits.group()) : 0;
    }
}
