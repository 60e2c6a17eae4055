#include "adapters/email/mime/html_text.hpp"

#include "adapters/email/mime/html_renderer.hpp"
#include "adapters/email/mime/quote_marks.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <utility>

namespace clusterlotse::email {

namespace {

std::string finished(std::string_view text) {
    return std::string(trimmed(clean_text(text)));
}

std::string without_marked(const std::string& text) {
    std::string out;
    int signature = 0;
    for (const char c : text) {
        if (c == kSignatureBegin || c == kSignatureEnd) {
            signature += c == kSignatureBegin ? 1 : -1;
        } else if (c == kRestMark) {
            if (has_words(out)) {
                break;
            }
        } else if (signature <= 0) {
            out += c;
        }
    }
    return out;
}

}  // namespace

HtmlReading read_html(std::string_view html, const HtmlLimits& limits) {
    RenderedHtml rendered = render_html(html, limits, false);
    if (!has_words(rendered.text)) {
        rendered.text = render_html(html, limits, true).text;
    }
    const std::string& text = rendered.text;
    HtmlReading reading;
    reading.images = std::move(rendered.images);
    reading.full = finished(text);
    reading.fresh = finished(without_marked(text));
    reading.marked = reading.fresh != reading.full && has_words(reading.fresh);
    if (!has_words(reading.fresh)) {
        reading.fresh = reading.full;
    }
    return reading;
}

std::string html_to_text(std::string_view html) {
    return read_html(html).full;
}

}  // namespace clusterlotse::email
