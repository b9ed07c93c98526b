#!/usr/bin/env python3
"""Makes the corpus of source PDFs by other programs than ours: every document in it is invented.

Needs: libreoffice (writer), python3-cairo, python3-pil, ghostscript, qpdf, mupdf-tools, pdftk, img2pdf, weasyprint.
The files are kept beside this script, so that the tests need none of these. Run it in this folder to make them anew.
"""
import os, random, re, shutil, struct, subprocess, sys, tempfile
import cairo
from PIL import Image, ImageDraw, ImageFont, TiffImagePlugin

HERE = os.path.dirname(os.path.abspath(__file__))
WORK = tempfile.mkdtemp()
MM = 72 / 25.4
random.seed(5)
SENTENCES = [
    "Ban Thường vụ Đảng ủy yêu cầu các chi bộ trực thuộc nghiêm túc triển khai thực hiện.",
    "Giao Văn phòng Đảng ủy theo dõi, đôn đốc và tổng hợp kết quả báo cáo hằng tháng.",
    "Các đồng chí đảng ủy viên phụ trách địa bàn dự sinh hoạt với chi bộ thôn theo lịch đã phân công.",
    "Kinh phí thực hiện được bố trí trong dự toán ngân sách năm của đơn vị theo quy định.",
    "Quá trình thực hiện nếu có khó khăn, vướng mắc thì phản ánh về Văn phòng để xem xét, giải quyết.",
]


def body(n):
    return [SENTENCES[i % len(SENTENCES)] for i in range(n)]


def html(paragraphs, page="A4", extra="", head=True):
    top = """<table width="100%"><tr><td align="center"><b>ĐẢNG BỘ TỈNH BÌNH SƠN</b><br>
<b>ĐẢNG ỦY XÃ TÂN HÒA</b><br>*<br>Số 15-CV/ĐU</td><td align="center"><b>ĐẢNG CỘNG SẢN VIỆT NAM</b><br>
<i>Tân Hòa, ngày 12 tháng 10 năm 2026</i></td></tr></table>""" if head else ""
    rows = "".join("<p>%s</p>" % p for p in paragraphs)
    return """<html><head><meta charset="utf-8"><title>Công văn thử nghiệm</title>
<style>@page { size: %s; margin: 20mm 15mm 20mm 30mm } body { font-family: "Liberation Serif", "DejaVu Serif", serif; font-size: 14pt }
</style></head><body>%s%s%s</body></html>""" % (page, top, rows, extra)


def write(name, text):
    path = os.path.join(WORK, name)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)
    return path


def run(*command, ok=(0,)):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode not in ok:
        sys.exit("%s: %s" % (command, done.stdout.decode(errors="replace")))


def out(name):
    return os.path.join(HERE, name + ".pdf")


def office(name, source, options=""):
    """LibreOffice Writer's export."""
    run("soffice", "--headless", "--convert-to", "pdf:writer_pdf_Export" + (":" + options if options else ""),
        "--outdir", WORK, source)
    shutil.move(os.path.splitext(source)[0] + ".pdf", out("libreoffice-" + name))


def option(**values):
    return "{" + ",".join('"%s":{"type":"%s","value":"%s"}' % (
        key, "boolean" if isinstance(v, bool) else "long", str(v).lower()) for key, v in values.items()) + "}"


def flat_odt(name, paragraphs, width, height, form=False):
    """A flat ODF text with its own page size."""
    rows = "".join('<text:p text:style-name="P">%s</text:p>' % p for p in paragraphs)
    return write(name + ".fodt", """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="P" style:family="paragraph">
<style:text-properties fo:font-size="14pt" style:font-name="Liberation Serif"/></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="%dmm" fo:page-height="%dmm"
 fo:margin-top="20mm" fo:margin-bottom="20mm" fo:margin-left="30mm" fo:margin-right="15mm"/></style:page-layout>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/>
</office:master-styles><office:body><office:text>%s</office:text></office:body></office:document>""" % (width, height, rows))


def libreoffice():
    office("letter", flat_odt("letter", body(6), 210, 297))
    office("three-pages", flat_odt("three-pages", body(52), 210, 297))
    office("full-last-page", flat_odt("full", body(36), 210, 297))
    office("landscape", flat_odt("landscape", body(5), 297, 210))
    office("a5", flat_odt("a5", body(4), 148, 210))
    office("us-letter", flat_odt("us", body(6), 216, 279))
    office("a3", flat_odt("a3", body(8), 297, 420))
    letter = flat_odt("same", body(6), 210, 297)
    office("tagged", letter, option(UseTaggedPDF=True))
    office("pdfa-1b", letter, option(SelectPdfVersion=1))
    office("pdfa-2b", letter, option(SelectPdfVersion=2))
    office("pdfa-3b", letter, option(SelectPdfVersion=3))
    office("pdf-1.5", letter, option(SelectPdfVersion=15))
    office("table", write("table.html", html(["Danh sách:"], extra="<table border=1>" + "".join(
        "<tr><td>%d</td><td>%s</td></tr>" % (i, SENTENCES[i % 5]) for i in range(1, 9)) + "</table>")))


def canvas(name, width=210, height=297, version=cairo.PDFVersion.VERSION_1_5):
    surface = cairo.PDFSurface(out("cairo-" + name), width * MM, height * MM)
    surface.restrict_to_version(version)
    context = cairo.Context(surface)
    context.select_font_face("Liberation Serif")
    context.set_font_size(14)
    return surface, context


def lines(context, n, top=40, left=30):
    for i, line in enumerate(body(n)):
        context.move_to(left * MM, (top + 7 * i) * MM)
        context.show_text(line[:62])


def cairo_files():
    surface, c = canvas("text")
    lines(c, 14)
    surface.finish()
    surface, c = canvas("old-version", version=cairo.PDFVersion.VERSION_1_4)
    lines(c, 8)
    surface.finish()
    surface, c = canvas("drawing")
    lines(c, 6)
    c.set_line_width(1)
    for i in range(40):
        c.move_to(30 * MM, (120 + i) * MM)
        c.curve_to(80 * MM, (100 + i) * MM, 120 * MM, (160 - i) * MM, 190 * MM, (120 + i) * MM)
    c.stroke()
    surface.finish()
    surface, c = canvas("see-through")
    lines(c, 6)
    c.set_source_rgba(.8, 0, 0, .4)
    c.arc(140 * MM, 130 * MM, 17 * MM, 0, 6.2832)
    c.fill()
    surface.finish()
    surface, c = canvas("gradient")
    shade = cairo.LinearGradient(30 * MM, 0, 195 * MM, 0)
    shade.add_color_stop_rgb(0, .9, .9, 1)
    shade.add_color_stop_rgb(1, .2, .2, .6)
    c.set_source(shade)
    c.rectangle(30 * MM, 60 * MM, 165 * MM, 30 * MM)
    c.fill()
    surface.finish()
    surface, c = canvas("outlines")
    c.move_to(30 * MM, 60 * MM)
    c.text_path("Thông báo kết luận")
    c.fill()
    surface.finish()
    surface, c = canvas("mixed-sizes")
    lines(c, 10)
    c.show_page()
    surface.set_size(297 * MM, 210 * MM)
    lines(c, 6)
    c.show_page()
    surface.set_size(148 * MM, 210 * MM)
    lines(c, 3)
    surface.finish()
    surface, c = canvas("stamp-below")
    lines(c, 9)
    c.set_source_rgb(.8, 0, 0)
    c.set_line_width(2)
    c.arc(150 * MM, 150 * MM, 18 * MM, 0, 6.2832)
    c.stroke()
    c.select_font_face("Liberation Serif", cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD)
    c.move_to(135 * MM, 151 * MM)
    c.show_text("ĐẢNG ỦY")
    surface.finish()
    surface, c = canvas("empty-last-page")
    lines(c, 12)
    c.show_page()
    c.show_page()
    surface.finish()


def sheet(dots, n, dirt=0, skew=0.0, border=False, mode="L"):
    width, height = round(210 / 25.4 * dots), round(297 / 25.4 * dots)
    image = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", round(13 / 72 * dots))
    for i, line in enumerate(body(n)):
        draw.text((30 / 25.4 * dots, (40 + 8 * i) / 25.4 * dots), line[:52], font=font, fill=10)
    if skew:
        image = image.rotate(skew, fillcolor=255)
    draw = ImageDraw.Draw(image)
    for _ in range(dirt):
        x, y = random.randrange(width), random.randrange(height)
        draw.rectangle((x, y, x + 1, y + 1), fill=60)
    if border:
        draw.rectangle((0, 0, 8, height), fill=0)
        draw.rectangle((0, height - 10, width, height), fill=0)
    return image.convert(mode)


def scan(name, image, kind, **how):
    path = os.path.join(WORK, name + kind)
    image.save(path, **how)
    run("img2pdf", "--pagesize", "A4", "-o", out("scanner-" + name), path)


def jbig2(name, image):
    """A page of one JBIG2 generic region in MMR code (ITU-T T.88 6.2.6, 7.4.6), as scanners write it."""
    width, height = image.size
    path = os.path.join(WORK, name + ".tif")
    # T.6 data as libtiff makes it, one strip; black is 1 in both codes.
    TiffImagePlugin.STRIP_SIZE = width * height
    image.save(path, compression="group4", tiffinfo={262: 0})
    with Image.open(path) as tiff:
        offsets, counts = tiff.tag_v2[273], tiff.tag_v2[279]
    assert len(offsets) == 1, "the codes of several strips do not follow each other"
    data = open(path, "rb").read()
    coded = b"".join(data[o:o + n] for o, n in zip(offsets, counts))
    info = struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
    region = struct.pack(">IIIIB", width, height, 0, 0, 0) + bytes([1]) + coded
    stream = (struct.pack(">IBBBI", 0, 48, 0, 1, len(info)) + info
              + struct.pack(">IBBBI", 1, 38, 0, 1, len(region)) + region)
    content = b"q 595.28 0 0 841.89 0 0 cm /Im Do Q"
    parts = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
             b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R"
             b" /Resources << /XObject << /Im 5 0 R >> >> >>",
             b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream",
             b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 1"
             b" /Filter /JBIG2Decode /Length %d >>\nstream\n" % (width, height, len(stream)) + stream
             + b"\nendstream"]
    pdf, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for i, part in enumerate(parts, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n" % i + part + b"\nendobj\n"
    start = len(pdf)
    pdf += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    pdf += b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    open(out("scanner-" + name), "wb").write(pdf)


def scanners():
    scan("jpeg-gray", sheet(100, 12, 40), ".jpg", quality=40)
    scan("jpeg-colour", sheet(100, 10, 40, mode="RGB"), ".jpg", quality=40)
    scan("png-bilevel", sheet(150, 12, mode="1"), ".png")
    scan("ccitt-g4", sheet(200, 14, 30, mode="1"), ".tif", compression="group4")
    scan("skewed", sheet(100, 10, 60, skew=0.8), ".jpg", quality=40)
    scan("black-border", sheet(100, 10, 20, border=True), ".jpg", quality=40)
    scan("full-page", sheet(100, 30), ".jpg", quality=35)
    jbig2("jbig2", sheet(200, 12, 10, mode="1").point(lambda v: v))
    pages = []
    for i in range(3):
        pages.append(os.path.join(WORK, "p%d.jpg" % i))
        sheet(80, 12 - 2 * i, 20).save(pages[-1], quality=35)
    run("img2pdf", "--pagesize", "A4", "-o", out("scanner-three-pages"), *pages)


def ghostscript():
    letter = out("libreoffice-letter")
    def gs(name, *options, source=letter):
        run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-o", out("ghostscript-" + name), *options, source)
    gs("pdfwrite", "-sDEVICE=pdfwrite")
    gs("pdf-1.3", "-sDEVICE=pdfwrite", "-dCompatibilityLevel=1.3")
    gs("screen", "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/screen")
    gs("uncompressed", "-sDEVICE=pdfwrite", "-dCompressPages=false", "-dCompressFonts=false", source=out("cairo-text"))
    gs("gray", "-sDEVICE=pdfwrite", "-sColorConversionStrategy=Gray", source=out("cairo-stamp-below"))
    gs("cmyk", "-sDEVICE=pdfwrite", "-sColorConversionStrategy=CMYK", source=out("cairo-stamp-below"))
    gs("image", "-sDEVICE=pdfimage8", "-r100")
    script = write("plain.ps", "%!PS\n/Times-Roman findfont 14 scalefont setfont\n" + "".join(
        "85 %d moveto (Line %d of a page made by hand) show\n" % (720 - 20 * i, i) for i in range(12)) + "showpage\n")
    gs("from-postscript", "-sDEVICE=pdfwrite", source=script)
    gs("fonts-left-out", "-sDEVICE=pdfwrite", "-dEmbedAllFonts=false", "-dPDFSETTINGS=/default", source=script)


def tools():
    letter, three = out("libreoffice-letter"), out("libreoffice-three-pages")
    run("qpdf", "--linearize", letter, out("qpdf-linearized"))
    run("qpdf", "--object-streams=generate", three, out("qpdf-object-streams"))
    run("qpdf", "--qdf", out("cairo-drawing"), out("qpdf-qdf"))
    run("qpdf", "--encrypt", "", "chu", "128", "--use-aes=y", "--modify=none", "--", letter, out("qpdf-owner-locked"))
    run("qpdf", "--encrypt", "", "chu", "256", "--extract=n", "--", letter, out("qpdf-owner-locked-256"))
    run("qpdf", "--encrypt", "mo", "chu", "256", "--", letter, out("qpdf-user-locked"))
    for turn in (90, 180, 270):
        run("qpdf", "--rotate=%d" % turn, out("cairo-text"), out("qpdf-rotated-%d" % turn))
    run("qpdf", "--empty", "--pages", letter, out("cairo-mixed-sizes"), "2", out("scanner-jpeg-gray"), "--",
        out("qpdf-joined"))
    run("mutool", "clean", "-gggz", letter, out("mutool-clean"))
    run("mutool", "clean", "-d", out("scanner-png-bilevel"), out("mutool-decompressed"))
    run("pdftk", three, "cat", "3", "1south", "output", out("pdftk-cat"))
    run("pdftk", letter, "stamp", out("cairo-see-through"), "output", out("pdftk-stamped"))
    for name, n, page in (("letter", 6, "A4"), ("a5-landscape", 2, "A5 landscape"), ("two-pages", 26, "A4")):
        run("weasyprint", write(name + ".html", html(body(n), page)), out("weasyprint-" + name))


def broken():
    """What comes out of failed downloads and old programs."""
    data = open(out("libreoffice-letter"), "rb").read()
    def put(name, content):
        open(out("broken-" + name), "wb").write(content)
    put("wrong-startxref", re.sub(rb"startxref\s+\d+", b"startxref\n7", data))
    put("no-trailer", data[:data.rindex(b"xref")])
    put("rubbish-before", b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + data)
    put("rubbish-behind", data + b"\r\n--boundary--\r\n")
    put("cut-in-half", data[:len(data) // 2])
    put("not-a-pdf", "Không phải PDF".encode())
    put("empty", b"")


if __name__ == "__main__":
    for old in os.listdir(HERE):
        if old.endswith(".pdf"):
            os.remove(os.path.join(HERE, old))
    for part in (libreoffice, cairo_files, scanners, ghostscript, tools, broken):
        part()
    shutil.rmtree(WORK)
