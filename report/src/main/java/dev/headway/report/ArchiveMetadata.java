package dev.headway.report;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * What the document says of itself in XMP: the same as in its properties, and the standards that it
 * keeps. Names that PDF/A does not know are explained in it.
 */
final class ArchiveMetadata {

  private static final String FORM =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
       xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/"
       xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
       xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
       xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
      <xmp:CreatorTool>%s</xmp:CreatorTool>
      <xmp:CreateDate>%s</xmp:CreateDate>
      <xmp:ModifyDate>%6$s</xmp:ModifyDate>
      <pdf:Producer>%7$s</pdf:Producer>
      <pdfuaid:part>1</pdfuaid:part>
      %8$s</rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  /** That it is one for archives; and what PDF/UA's name means, which PDF/A does not know. */
  private static final String ARCHIVE =
      """
      <pdfaid:part>3</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the document keeps</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      """;

  private final PdfDictionary info;
  private final String language;
  private final LocalDate day;
  private final boolean isArchive;

  /**
   * What is to be said.
   *
   * @param isArchive whether it keeps PDF/A-3a as well
   */
  ArchiveMetadata(PdfDictionary info, String language, LocalDate day, boolean isArchive) {
    this.info = info;
    this.language = language;
    this.day = day;
    this.isArchive = isArchive;
  }

  byte[] bytes() {
    return FORM.formatted(
            said(PdfName.TITLE),
            said(PdfName.AUTHOR),
            said(PdfName.SUBJECT),
            escaped(language),
            said(PdfName.CREATOR),
            day + "T12:00:00Z",
            said(PdfName.PRODUCER),
            isArchive ? ARCHIVE : "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private String said(PdfName key) {
    return info.get(key) instanceof PdfString text ? escaped(text.toUnicodeString()) : "";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
