package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.Citation;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentFields;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.document.Field;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.text.PartialDate;

/**
 * Reads the fields of a document from its text by the rules of form, one reader for each part (domain.md 2). Pure: the
 * same text gives the same fields; any text at all gives some.
 */
final class Recognition {
    /** The end of a congress's name, alone on its line: ĐẠI HỘI … LẦN THỨ / I. */
    private static final Pattern ORDINAL = Pattern.compile("[IVX]{1,6}");

    private final FormCatalog forms;
    private final TitleReader titles;
    private final NumberReader numbers;
    private final CopyStampReader copies;
    private final LetterStarts starts;

    Recognition(FormCatalog forms) {
        this.forms = forms;
        titles = new TitleReader(forms);
        numbers = new NumberReader(forms);
        copies = new CopyStampReader(numbers);
        starts = new LetterStarts(numbers);
    }

    /** What was read; the words of {@link Proposal}. */
    record Reading(
            DocumentFields fields,
            String typeAsPrinted,
            MarkingsReader.Marks marks,
            List<Citation> citations,
            Optional<CopyStamp> copy,
            List<Integer> starts,
            Map<Field, Proposal.Found> found) {}

    Reading read(PageTexts texts) {
        Sheet sheet = Sheet.of(texts, titles, copies);
        Parts parts = parts(sheet);
        Map<Field, Proposal.Found> found = parts.found();
        sheet.copy().ifPresent(copy -> found.put(Field.COPY, copy.part().found()));
        return new Reading(
                parts.fields(),
                sheet.title().map(TitleReader.Title::asPrinted).orElse(""),
                parts.marks(),
                CitationReader.read(sheet.lines(), parts.code().value()),
                sheet.copy().map(copy -> copy.part().value()),
                starts.of(texts),
                found);
    }

    private Parts parts(Sheet sheet) {
        List<SheetLine> lines = sheet.lines();
        Optional<NumberReader.NumberLine> number = number(sheet);
        Optional<DateReader.PlaceAndDate> date = DateReader.find(lines, 0, sheet.letterheadEnd(), number);
        SubjectReader.Subject subject = subject(sheet, number, date);
        AgencyReader.Agencies agencies = agencies(sheet, number, date);
        Part<DocCode> code = number.map(line -> numbers.part(line, lines)).orElse(Part.none(DocCode.NONE));
        Optional<RecipientsReader.Recipients> recipients = RecipientsReader.find(lines);
        return new Parts(
                code,
                type(sheet, code.value()),
                subject.part(),
                date.map(DateReader.PlaceAndDate::place).orElse(""),
                date.map(found -> found.part(lines)).orElse(Part.none(PartialDate.NONE)),
                issuer(sheet, agencies, subject.author()),
                superior(agencies),
                signer(sheet, recipients),
                sheet.address().isPresent()
                        ? AddresseesReader.read(lines, sheet.address().getAsInt())
                        : Part.none(List.of()),
                recipients.map(RecipientsReader.Recipients::part).orElse(Part.none(DistributionList.EMPTY)),
                MarkingsReader.read(lines, sheet.address().orElse(sheet.letterheadEnd())),
                DeadlineReader.read(
                        lines,
                        sheet.bodyFrom(),
                        date.map(DateReader.PlaceAndDate::date).orElse(PartialDate.NONE)));
    }

    /** Beside or under Nơi nhận; where that is not signed, anywhere in the body. */
    private static Part<Signer> signer(Sheet sheet, Optional<RecipientsReader.Recipients> recipients) {
        return recipients
                .map(list -> SignatureReader.read(sheet.lines(), list.end()))
                .filter(part -> !part.value().name().isEmpty())
                .orElseGet(() -> SignatureReader.readAtEnd(sheet.lines(), sheet.bodyFrom()));
    }

    /** In the letterhead; in some legal documents right under the kind's name. */
    private Optional<NumberReader.NumberLine> number(Sheet sheet) {
        return numbers.find(sheet.lines(), 0, sheet.letterheadEnd())
                .or(() -> sheet.title()
                        .flatMap(title -> numbers.find(
                                sheet.lines(),
                                title.end(),
                                Math.min(sheet.lines().size(), title.end() + 2))));
    }

    private static SubjectReader.Subject subject(
            Sheet sheet, Optional<NumberReader.NumberLine> number, Optional<DateReader.PlaceAndDate> date) {
        List<SheetLine> lines = sheet.lines();
        if (sheet.title().isPresent()) {
            return SubjectReader.underTitle(lines, sheet.title().get());
        }
        List<Integer> used = new ArrayList<>();
        date.ifPresent(found -> used.addAll(found.indexes()));
        for (int i = 0; i < sheet.letterheadEnd(); i++) {
            if (MarkingsReader.isMark(lines.get(i))) {
                used.add(i);
            }
        }
        Optional<Integer> from =
                number.map(line -> line.index() + 1).or(() -> SubjectReader.topicLine(lines, 0, sheet.letterheadEnd()));
        return from.map(start -> new SubjectReader.Subject(
                        SubjectReader.underNumber(lines, start, sheet.letterheadEnd(), used), ""))
                .orElse(SubjectReader.Subject.NONE);
    }

    /** Without a printed kind it is a công văn, unless the symbol says otherwise (domain.md 3.3). */
    private Part<String> type(Sheet sheet, DocCode code) {
        if (sheet.title().isPresent()) {
            TitleReader.Title title = sheet.title().get();
            return new Part<>(
                    title.type().name(), title.confidence(), sheet.lines().subList(title.start(), title.end()));
        }
        String abbreviation = code.typeAbbreviation();
        boolean letter = code.isNone() || abbreviation.equals("CV");
        Optional<DocumentType> bySymbol = forms.types().stream()
                .filter(type -> !letter
                        && (code.isPartyStyle() ? type.partyAbbreviation() : type.stateAbbreviation())
                                .equals(abbreviation))
                .findFirst();
        if (bySymbol.isPresent()) {
            return new Part<>(bySymbol.get().name(), 0.5, List.of());
        }
        boolean known = !code.isNone() || sheet.address().isPresent();
        return known ? new Part<>(DocumentType.OFFICIAL_LETTER, code.isNone() ? 0.6 : 0.9, List.of()) : Part.none("");
    }

    /** The capital lines above the number, or above the date where there is no number. */
    private static AgencyReader.Agencies agencies(
            Sheet sheet, Optional<NumberReader.NumberLine> number, Optional<DateReader.PlaceAndDate> date) {
        int end = number.map(NumberReader.NumberLine::index)
                .or(() -> date.map(found -> found.indexes().get(0)))
                .orElse(sheet.letterheadEnd());
        List<SheetLine> names = new ArrayList<>();
        for (SheetLine line : sheet.lines().subList(0, Math.min(end, sheet.letterheadEnd()))) {
            boolean ordinal = !names.isEmpty() && ORDINAL.matcher(line.head()).matches();
            if ((line.isCapitals() || ordinal) && !MarkingsReader.isMark(line) && names.size() < 6) {
                names.add(line);
            }
        }
        return AgencyReader.read(names);
    }

    /** Where the letterhead is lost: who speaks in the title, or who wires the telegram. */
    private static Part<String> issuer(Sheet sheet, AgencyReader.Agencies agencies, String author) {
        if (!agencies.issuer().isEmpty()) {
            return new Part<>(agencies.issuer(), 0.9, agencies.issuerLines());
        }
        if (!author.isEmpty()) {
            return new Part<>(author, 0.5, List.of());
        }
        if (sheet.address().isPresent()) {
            SheetLine label = sheet.lines().get(sheet.address().getAsInt());
            String sender = AddresseesReader.sender(label);
            if (!sender.isEmpty()) {
                return new Part<>(sender, 0.5, List.of(label));
            }
        }
        return Part.none("");
    }

    private static Part<String> superior(AgencyReader.Agencies agencies) {
        return agencies.superior().isEmpty()
                ? Part.none("")
                : new Part<>(agencies.superior(), 0.9, agencies.superiorLines());
    }
}
