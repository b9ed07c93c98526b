package vn.vanthu.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** That veraPDF accepts it is seen on every copy of the corpus; here that it says what it was told. */
class XmpPacketTest {
    private static final OffsetDateTime WHEN = OffsetDateTime.parse("2026-03-02T09:30:05+07:00");

    @Test
    void saysWhatItWasToldWhateverTheLetters() throws Exception {
        String odd = "Đảng ủy <xã> & \"phường\" ]]> 'An' 𠀀";
        Document packet = parsed(new XmpPacket.About(odd, odd, odd, "Văn Thư", WHEN, true));

        assertThat(text(packet, "dc:title")).isEqualTo(odd);
        assertThat(text(packet, "dc:creator")).isEqualTo(odd);
        assertThat(text(packet, "dc:description")).isEqualTo(odd);
        assertThat(text(packet, "xmp:CreateDate")).isEqualTo("2026-03-02T09:30:05+07:00");
        assertThat(text(packet, "pdf:Producer")).isEqualTo("Văn Thư");
        assertThat(text(packet, "pdfaid:part") + text(packet, "pdfaid:conformance"))
                .isEqualTo("2B");
    }

    @Test
    void claimsAndNamesNothingUnasked() throws Exception {
        Document packet = parsed(new XmpPacket.About("Một", "", "", "Văn Thư", WHEN, false));

        assertThat(packet.getElementsByTagName("pdfaid:part").getLength()).isZero();
        assertThat(packet.getElementsByTagName("dc:creator").getLength()).isZero();
        assertThat(packet.getElementsByTagName("dc:description").getLength()).isZero();
    }

    private static Document parsed(XmpPacket.About about) throws Exception {
        byte[] packet = XmpPacket.of(about);
        assertThat(new String(packet, StandardCharsets.UTF_8))
                .startsWith("<?xpacket begin=\"\uFEFF\"")
                .endsWith("<?xpacket end=\"w\"?>");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(packet));
    }

    private static String text(Document packet, String name) {
        return packet.getElementsByTagName(name).item(0).getTextContent();
    }
}
