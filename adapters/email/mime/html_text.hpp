#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

struct HtmlLimits {
    std::size_t bytes = 2 * 1024 * 1024;  ///< of the HTML; the rest is not read
    std::size_t tags = 100'000;           ///< the text after the last one read is left out
    std::size_t depth = 256;  ///< of open elements; deeper ones are read as if they were not there
    std::size_t links = 200;  ///< whose addresses are shown
};

/// HTML as plain text: block elements on lines of their own, "- " before list items, table cells
/// parted by a tab, quoted blocks with "> ", the address of a link in brackets behind its text
/// where it says more than the text. Style, script, head, comments and hidden elements are left
/// out. Total on any bytes, linear, bounded by HtmlLimits; cleaned text.
std::string html_to_text(std::string_view html);

/// What a mail's HTML body says.
struct HtmlReading {
    std::string full;     ///< as html_to_text()
    std::string fresh;    ///< without what the mail program marked as quoted or as signature; still
                          ///< to be read by newly_written()
    bool marked = false;  ///< there were such marks, and something is left without them
    std::vector<std::string> images;  ///< Content-IDs that <img src="cid:…"> shows
};

HtmlReading read_html(std::string_view html, const HtmlLimits& limits = {});

}  // namespace clusterlotse::email
