#include "adapters/email/mime/html_marks.hpp"

#include "adapters/email/mime/text_clean.hpp"
#include "adapters/email/mime/word_lists.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::email {

namespace {

constexpr std::array<std::string_view, 8> kQuoteClasses{
    "protonmail_quote",
    "yahoo_quoted",
    "messagereplysection",
    "zmail_extra",
    "tutanota_quote",
    "gmail_extra_quote",
    "skiff_quote",
    "freenet_quote"};
constexpr std::array<std::string_view, 12> kRestIds{
    "divrplyfwdmsg",
    "x_divrplyfwdmsg",
    "appendonsend",
    "x_appendonsend",
    "olk_src_body_section",
    "mail-editor-reference-message-container",
    "replysplit",
    "stopspelling",
    "divrplyfwdmsg0",
    "isforwardcontent",
    "ms-outlook-mobile-body-separator-line",
    "origbody"};
constexpr std::array<std::string_view, 5> kRestClasses{
    "ms-outlook-mobile-reference-message",
    "outlookmessageheader",
    "moz-email-headers-table-quoted",
    "gmail_quote_original",
    "x_ms-outlook-mobile-reference-message"};
constexpr std::array<std::string_view, 12> kSignatures{
    "gmail_signature",
    "moz-signature",
    "signature",
    "x_signature",
    "applemailsignature",
    "ms-outlook-mobile-signature",
    "protonmail_signature_block",
    "gmail_signature_prefix",
    "x_gmail_signature",
    "lbbody-signature",
    "x_ms-outlook-mobile-signature",
    "mobilesignature"};

template <class List>
bool any_class(const List& list, std::string_view classes) {
    while (!classes.empty()) {
        const std::size_t end = std::min(classes.find(' '), classes.size());
        if (holds(list, classes.substr(0, end))) {
            return true;
        }
        classes.remove_prefix(std::min(end + 1, classes.size()));
    }
    return false;
}

std::string squeezed(std::string_view style) {
    std::string out = ascii_lower(style);
    std::erase_if(out, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    return out;
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

bool is_hidden(std::string_view style) {
    return has(style, "display:none") || has(style, "visibility:hidden") ||
           has(style, "mso-hide:all") || has(style, "font-size:0;") ||
           style.ends_with("font-size:0") || has(style, "font-size:0px") ||
           has(style, "font-size:0pt") || has(style, "max-height:0px") ||
           has(style, "max-height:0;");
}

/// The grey or blue line that Outlook draws over "Von: … Gesendet: …".
bool is_outlook_rule(std::string_view style) {
    return (
        has(style, "border:none;border-top:solid") || has(style, "border-top:solid#e1e1e1") ||
        has(style, "border-top:solid#b5c4df") || has(style, "border-top:1ptsolid#e1e1e1") ||
        has(style, "border-width:1ptmediummedium") ||
        has(style, "border-top:1ptsolidrgb(225,225,225)") || has(style, "border-top:1.0ptsolid") ||
        has(style, "border-top:1ptsolidrgb(181,196,223)")
    );
}

}  // namespace

HtmlMark mark_of(const HtmlToken& tag) {
    HtmlMark mark;
    if (tag.attributes.empty()) {
        mark.quote = tag.name == "blockquote";
        return mark;
    }
    const std::string style = squeezed(tag.attribute("style"));
    const std::string id = ascii_lower(tag.attribute("id"));
    const std::string classes = ascii_lower(tag.attribute("class"));
    mark.hidden = is_hidden(style) ||
                  std::any_of(tag.attributes.begin(), tag.attributes.end(), [](const auto& a) {
                      return a.first == "hidden";
                  });
    if (tag.name == "blockquote") {
        // Gmail and Apple Mail indent the sender's own text with a blockquote without a border.
        const bool indented =
            has(style, "border:none") || has(style, "border:0") || has(style, "margin:00040px");
        mark.quote = same_word(tag.attribute("type"), "cite") || has(classes, "quote") ||
                     has(classes, "cite") || has(style, "border-left") || !indented;
        return mark;
    }
    mark.quote = any_class(kQuoteClasses, classes) || same_word(tag.attribute("name"), "quote") ||
                 has(ascii_lower(tag.attribute("data-marker")), "quoted_text");
    mark.rest = holds(kRestIds, id) || any_class(kRestClasses, classes) ||
                (tag.name == "div" && is_outlook_rule(style));
    mark.signature = holds(kSignatures, id) || any_class(kSignatures, classes) ||
                     has(ascii_lower(tag.attribute("data-marker")), "sig_") ||
                     has(ascii_lower(tag.attribute("data-smartmail")), "signature");
    return mark;
}

}  // namespace clusterlotse::email
