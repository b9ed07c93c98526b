package vn.vanthu.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A drawn part of a page as a picture without loss; one byte a pixel where it has no colour. */
final class ExtractPicture {
    private final BufferedImage drawn;
    private final boolean gray;

    ExtractPicture(BufferedImage drawn) {
        this.drawn = drawn;
        this.gray = isGray();
    }

    PDImageXObject in(PDDocument target) throws IOException {
        int parts = gray ? 1 : 3;
        COSStream stream = target.getDocument().createCOSStream();
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
        stream.setInt(COSName.WIDTH, drawn.getWidth());
        stream.setInt(COSName.HEIGHT, drawn.getHeight());
        stream.setInt(COSName.BITS_PER_COMPONENT, 8);
        stream.setItem(COSName.COLORSPACE, gray ? COSName.DEVICEGRAY : COSName.DEVICERGB);
        ExtractRows rows = new ExtractRows(8 * parts, 0, drawn.getWidth());
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int y = 0; y < drawn.getHeight(); y++) {
                out.write(rows.next(row(y, parts)));
            }
        }
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.PREDICTOR, 15);
        parameters.setInt(COSName.COLORS, parts);
        parameters.setInt(COSName.BITS_PER_COMPONENT, 8);
        parameters.setInt(COSName.COLUMNS, drawn.getWidth());
        stream.setItem(COSName.DECODE_PARMS, parameters);
        return new PDImageXObject(new PDStream(stream), null);
    }

    private byte[] row(int y, int parts) {
        byte[] row = new byte[drawn.getWidth() * parts];
        for (int x = 0; x < drawn.getWidth(); x++) {
            int rgb = drawn.getRGB(x, y);
            for (int part = 0; part < parts; part++) {
                row[x * parts + part] = (byte) (rgb >> (8 * (parts - 1 - part)));
            }
        }
        return row;
    }

    private boolean isGray() {
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                int rgb = drawn.getRGB(x, y);
                if ((rgb >> 16 & 0xFF) != (rgb >> 8 & 0xFF) || (rgb >> 8 & 0xFF) != (rgb & 0xFF)) {
                    return false;
                }
            }
        }
        return true;
    }
}
