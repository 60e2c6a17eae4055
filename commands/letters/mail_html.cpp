#include "commands/letters/mail_html.hpp"

#include "commands/letters/rich_html.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::commands {

namespace {

using Kind = Block::Kind;

/// What mail programs show of a mail beside its subject.
constexpr std::size_t kPreviewBytes = 110;
/// A cell up to this length, a price or a date, stays on one line on a wide screen.
constexpr std::size_t kShortCellBytes = 16;

constexpr std::string_view kFont =
    "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
constexpr std::string_view kText = "font-size:15px;line-height:22px;color:#1f2933;";
constexpr std::string_view kLinkStyle = "color:#1f5fa8;text-decoration:underline;";

// Outlook and Gmail take inline styles only; what follows is for programs that know dark colours.
constexpr std::string_view kHead =
    R"(<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.side{padding-left:18px!important;padding-right:18px!important}.outer{padding:0!important}
.cell{padding:6px 5px!important;font-size:13px!important;white-space:normal!important}.long{overflow-wrap:anywhere;-webkit-hyphens:auto;hyphens:auto}}
@media (prefers-color-scheme:dark){
.page{background:#15181c!important}
.sheet{background:#1f2429!important;border-color:#39414a!important}
.text{color:#e5e9ed!important}
.head{color:#93bdec!important;border-color:#39414a!important}
.note{color:#9ba6b2!important;border-color:#39414a!important}
.line{border-color:#4a545f!important}
.label{background:#2a3138!important;border-color:#4a545f!important;color:#e5e9ed!important}
a{color:#93bdec!important}
}
</style>
)";

std::string join(std::initializer_list<std::string_view> parts) {
    std::string all;
    for (const std::string_view part : parts) {
        all += part;
    }
    return all;
}

std::string lines_for_mail(const Block& block) {
    std::string html;
    for (const Line& line : block.lines) {
        html += (html.empty() ? "" : "<br>") + html_line(line, kLinkStyle);
    }
    return html;
}

std::string element(
    std::string_view tag,
    std::string_view css_class,
    const std::string& style,
    std::string_view html
) {
    return join(
        {"<",
         tag,
         " class=\"",
         css_class,
         "\" style=\"",
         kFont,
         style,
         "\">",
         html,
         "</",
         tag,
         ">\n"}
    );
}

std::string table_html(const Block& table, const std::string& space) {
    std::string html = join(
        {"<table role=\"table\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" width=\"100%\" "
         "style=\"border-collapse:collapse;",
         space,
         "\">\n"}
    );
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        html += "<tr>";
        for (const Line& cell : table.rows[at]) {
            const std::string html_cell = html_line(cell, kLinkStyle);
            const bool is_short = plain_line(cell).size() <= kShortCellBytes;
            const std::string cell_class = is_short ? "cell" : "cell long";
            const std::string shared =
                std::string(is_short ? "white-space:nowrap;" : "") +
                "padding:7px 10px;text-align:left;vertical-align:top;font-size:14px;"
                "line-height:19px;color:#1f2933;border-bottom:1px solid #d5dbe2;";
            html += at == 0 ? element(
                                  "th",
                                  "label " + cell_class,
                                  shared + "font-weight:600;background:#eef2f6;",
                                  html_cell
                              )
                            : element("td", "text line " + cell_class, shared, html_cell);
        }
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string bullets_html(const Block& bullets, const std::string& space) {
    // Added to and not put together by "+", of which g++ 12 warns falsely among other files.
    std::string style(kText);
    style += "margin:0 0 4px 0;";
    std::string html = "<ul style=\"padding:0 0 0 20px;" + space + "\">\n";
    for (const Line& line : bullets.lines) {
        html += element("li", "text", style, html_line(line, kLinkStyle));
    }
    return html + "</ul>\n";
}

std::string block_html(const Block& block, bool first, bool tight_below) {
    const std::string space = tight_below ? "margin:0 0 4px 0;" : "margin:0 0 16px 0;";
    switch (block.kind) {
        case Kind::paragraph:
            return element("p", "text", std::string(kText) + space, lines_for_mail(block));
        case Kind::quotation:
            return element(
                "blockquote",
                "text line",
                std::string(kText) + "border-left:3px solid #b8c4d0;padding:2px 0 2px 14px;" +
                    space,
                lines_for_mail(block)
            );
        case Kind::heading: {
            const std::string size = first ? "font-size:18px;line-height:25px;margin:0 0 10px 0;"
                                           : "font-size:15px;line-height:22px;margin:0 0 6px 0;";
            return element(
                first ? "h1" : "h2",
                "text",
                size + "font-weight:600;color:#1f2933;",
                lines_for_mail(block)
            );
        }
        case Kind::bullets:
            return bullets_html(block, space);
        case Kind::rule:
            return "<hr class=\"line\" style=\"border:0;border-top:1px solid "
                   "#d5dbe2;margin:4px 0 20px 0;\">\n";
        case Kind::table:
            return table_html(block, space);
    }
    return {};
}

std::string preview_of(const RichText& text) {
    RichText rest = text;
    if (rest.blocks.front().kind == Kind::heading && rest.blocks.size() > 1) {
        rest.blocks.erase(rest.blocks.begin());
    }
    std::string preview = plain_text(rest);
    std::replace(preview.begin(), preview.end(), '\n', ' ');
    if (preview.size() > kPreviewBytes) {
        std::size_t end = kPreviewBytes;
        while (end > 0 && (static_cast<unsigned char>(preview[end]) & 0xC0) == 0x80) {
            --end;
        }
        preview = preview.substr(0, end) + "…";
    }
    return preview;
}

std::string body_html(const RichText& text) {
    std::string html;
    for (std::size_t at = 0; at < text.blocks.size(); ++at) {
        const bool tight = at + 1 < text.blocks.size() && !text.blocks[at + 1].after_gap;
        html += block_html(text.blocks[at], at == 0, tight);
    }
    return html;
}

}  // namespace

std::string mail_html(const RichText& text, const MailFrame& frame) {
    if (!text.has_markup()) {
        return {};
    }
    const std::string note =
        frame.footer.empty()
            ? std::string()
            : "<tr><td class=\"side note\" style=\"" + std::string(kFont) +
                  "font-size:12px;line-height:17px;color:#667382;padding:12px 32px 16px "
                  "32px;border-top:1px solid #e3e8ed;\">" +
                  escaped_html(frame.footer) + "</td></tr>\n";
    return join(
        {"<!DOCTYPE html>\n<html lang=\"",
         name_of(frame.language),
         "\">\n<head>\n",
         kHead,
         "<title>",
         escaped_html(frame.title),
         "</title>\n</head>\n<body class=\"page\" "
         "style=\"margin:0;padding:0;background:#f2f4f6;\">\n",
         "<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;"
         "line-height:1px;\">",
         escaped_html(preview_of(text)),
         "</div>\n<table role=\"presentation\" class=\"page\" cellpadding=\"0\" cellspacing=\"0\" "
         "border=\"0\" width=\"100%\" style=\"background:#f2f4f6;\">\n<tr><td class=\"outer\" "
         "align=\"center\" style=\"padding:20px 8px;\">\n",
         // Word, which draws mails in Outlook, does not know max-width.
         "<!--[if mso]><table role=\"presentation\" width=\"640\" cellpadding=\"0\" "
         "cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->\n",
         "<table role=\"presentation\" class=\"sheet\" cellpadding=\"0\" cellspacing=\"0\" "
         "border=\"0\" width=\"100%\" style=\"max-width:640px;background:#ffffff;border:1px solid "
         "#e3e8ed;\">\n<tr><td class=\"side head\" style=\"",
         kFont,
         "font-size:14px;line-height:20px;font-weight:600;color:#1f4e79;padding:14px 32px;"
         "border-bottom:1px solid #e3e8ed;\">",
         escaped_html(frame.cluster),
         "</td></tr>\n<tr><td class=\"side\" align=\"left\" style=\"padding:22px 32px 8px "
         "32px;\">\n",
         body_html(text),
         "</td></tr>\n",
         note,
         "</table>\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr>\n</table>\n</body>\n"
         "</html>\n"}
    );
}

}  // namespace clusterlotse::commands
