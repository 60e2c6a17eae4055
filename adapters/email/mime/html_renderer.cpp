#include "adapters/email/mime/html_renderer.hpp"

#include "adapters/email/mime/html_marks.hpp"
#include "adapters/email/mime/html_tokens.hpp"
#include "adapters/email/mime/text_clean.hpp"
#include "adapters/email/mime/word_lists.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxQuoteDepth = 8;
constexpr std::size_t kMaxShownLink = 300;

constexpr std::array<std::string_view, 13> kVoid{
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "track",
    "wbr"};
constexpr std::array<std::string_view, 27> kBlocks{
    "div", "p",    "h1",   "h2",         "h3",     "h4",    "h5",      "h6",      "ul",
    "ol",  "li",   "dl",   "dt",         "dd",     "table", "tr",      "tbody",   "thead",
    "pre", "form", "body", "blockquote", "center", "hr",    "section", "article", "address"};
/// Whose end tags are often left out: only pushed where they carry a mark.
constexpr std::array<std::string_view, 10> kLoose{
    "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead"};

struct Open {
    std::string name;
    HtmlMark mark;
    std::size_t counter = 0;  // of <ol>
};

class Renderer {
public:
    Renderer(const HtmlLimits& limits, bool show_hidden)
        : limits_(limits), show_hidden_(show_hidden) {}

    std::string render(std::string_view html) {
        HtmlTokens tokens(html.substr(0, limits_.bytes));
        HtmlToken token;
        std::size_t count = 0;
        while (count < limits_.tags && tokens.next(token)) {
            if (token.kind == HtmlToken::Kind::text) {
                add_text(token.text);
                continue;
            }
            ++count;
            if (token.kind == HtmlToken::Kind::start) {
                start(token);
            } else {
                end(token.name);
            }
        }
        pop_to(0);
        end_line();
        return std::move(out_);
    }

    std::vector<std::string> take_images() { return std::move(images_); }

private:
    void start(const HtmlToken& tag) {
        if (tag.name == "body") {
            pop_to(0);
        }
        const HtmlMark mark = mark_of(tag);
        if (tag.name == "img" && images_.size() < limits_.links) {
            const std::string source = tag.attribute("src");
            if (begins_with_word(source, "cid:")) {
                images_.push_back(source.substr(4));
            }
        }
        if (tag.name == "br") {
            end_line(true);
            return;
        }
        layout_before(tag);
        if (mark.rest && hidden_ == 0) {
            end_line();
            out_ += kRestMark;
        }
        if (holds(kVoid, tag.name) || tag.empty) {
            return;
        }
        if (!open_.empty() && open_.back().name == tag.name && holds(kLoose, tag.name)) {
            pop_to(open_.size() - 1);
        }
        const bool marked = mark.quote || mark.signature || mark.hidden;
        if ((holds(kLoose, tag.name) && !marked) || open_.size() >= limits_.depth) {
            return;
        }
        push(tag, mark);
    }

    void push(const HtmlToken& tag, HtmlMark mark) {
        mark.hidden = (mark.hidden && !show_hidden_) || tag.name == "head";
        hidden_ += mark.hidden ? 1 : 0;
        if (mark.quote) {
            end_line();
            ++quotes_;
        }
        if (mark.signature) {
            end_line();
            out_ += kSignatureBegin;
        }
        if (tag.name == "pre") {
            ++pre_;
        }
        if (tag.name == "a" && links_ < limits_.links) {
            link_ = tag.attribute("href");
            link_from_ = line_.size();
        }
        open_.push_back({tag.name, mark, 0});
    }

    void end(const std::string& name) {
        for (std::size_t i = open_.size(); i > 0; --i) {
            if (open_[i - 1].name == name) {
                pop_to(i - 1);
                break;
            }
        }
        if (holds(kBlocks, name)) {
            end_line();
            want_blank_ = want_blank_ || (name == "p" && spaced_) || name == "h1" || name == "h2" ||
                          name == "h3" || name == "ul" || name == "ol" || name == "table";
        }
    }

    void pop_to(std::size_t size) {
        while (open_.size() > size) {
            const Open& top = open_.back();
            if (top.name == "a") {
                show_link();
            }
            if (top.mark.quote || top.mark.signature) {
                end_line();
            }
            quotes_ -= top.mark.quote ? 1 : 0;
            hidden_ -= top.mark.hidden ? 1 : 0;
            pre_ -= top.name == "pre" ? 1 : 0;
            if (top.mark.signature) {
                out_ += kSignatureEnd;
            }
            open_.pop_back();
        }
    }

    void layout_before(const HtmlToken& tag) {
        if (tag.name == "td" || tag.name == "th") {
            if (!trimmed(line_).empty()) {
                line_ += '\t';
            }
            space_ = false;
            return;
        }
        if (!holds(kBlocks, tag.name)) {
            return;
        }
        end_line();
        if (tag.name == "p") {
            const std::string classes = ascii_lower(tag.attribute("class"));
            const std::string style = ascii_lower(tag.attribute("style"));
            spaced_ = classes.find("msonormal") == std::string::npos &&
                      classes.find("msoplain") == std::string::npos &&
                      style.find("margin:0") == std::string::npos &&
                      style.find("margin: 0") == std::string::npos &&
                      style.find("margin-bottom:0") == std::string::npos;
            want_blank_ = want_blank_ || spaced_;
        }
        if (tag.name == "li") {
            bullet();
        }
    }

    void bullet() {
        for (std::size_t i = open_.size(); i > 0; --i) {
            Open& list = open_[i - 1];
            if (list.name == "ol") {
                line_ = std::to_string(++list.counter) + ". ";
                return;
            }
            if (list.name == "ul") {
                break;
            }
        }
        line_ = "- ";
    }

    void add_text(std::string_view raw) {
        if (hidden_ > 0) {
            return;
        }
        const std::string text = decode_entities(raw);
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto rest = std::string_view(text).substr(i);
            const auto byte = static_cast<unsigned char>(text[i]);
            if (pre_ > 0 && text[i] == '\n') {
                end_line(true);
            } else if (byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f') {
                if (pre_ > 0 && byte == ' ') {
                    line_ += ' ';
                }
                space_ = pre_ == 0;
            } else if (rest.starts_with("\xC2\xA0")) {
                line_ += ' ';
                space_ = false;
                ++i;
            } else if (rest.starts_with("\xC2\xAD") || rest.starts_with("\xCD\x8F")) {
                ++i;  // soft hyphen and joiner that only pad
            } else if (rest.starts_with("\xE2\x80\x8B") || rest.starts_with("\xE2\x80\x8C") || rest.starts_with("\xEF\xBB\xBF") || rest.starts_with("\xE2\x81\xA0")) {
                i += 2;
            } else if (byte >= 0x20 && byte != 0x7F) {
                if (space_ && !line_.empty() && line_.back() != ' ' && line_.back() != '\t') {
                    line_ += ' ';
                }
                space_ = false;
                line_ += text[i];
            }
        }
    }

    void show_link() {
        const std::string shown = line_.substr(std::min(link_from_, line_.size()));
        std::string target = link_;
        link_.clear();
        if (begins_with_word(target, "mailto:")) {
            target = target.substr(7, target.find('?') - 7);
        } else if (!begins_with_word(target, "http://") && !begins_with_word(target, "https://")) {
            return;
        }
        const std::size_t slashes = target.find("//");
        const std::size_t begin = slashes == std::string::npos ? 0 : slashes + 2;
        const std::string host = target.substr(begin, target.find_first_of("/?#", begin) - begin);
        if (hidden_ > 0 || trimmed(shown).empty() || target.size() > kMaxShownLink ||
            host.empty() || shown.find(host) != std::string::npos ||
            shown.find("://") != std::string::npos) {
            return;
        }
        ++links_;
        line_ += " (" + target + ")";
    }

    /// Ends the line; with `forced` also an empty one counts, as <br> makes it.
    void end_line(bool forced = false) {
        std::string_view text = pre_ > 0 ? std::string_view(line_) : trimmed(line_);
        const bool had_gap = !line_.empty() || forced;
        if (!text.empty() && trimmed(text) != "-") {
            if (want_blank_ && !out_.empty()) {
                blank_line();
            }
            prefix();
            out_ += text == "--" ? "-- " : text;
            out_ += '\n';
            want_blank_ = false;
        } else if (had_gap && hidden_ == 0 && !out_.empty()) {
            want_blank_ = true;
        }
        line_.clear();
        space_ = false;
    }

    void blank_line() {
        prefix();
        out_ += '\n';
    }

    void prefix() {
        for (std::size_t i = 0; i < std::min<std::size_t>(quotes_, kMaxQuoteDepth); ++i) {
            out_ += "> ";
        }
    }

    const HtmlLimits& limits_;
    bool show_hidden_;
    std::string out_;
    std::string line_;
    std::string link_;
    std::size_t link_from_ = 0;
    std::size_t links_ = 0;
    std::size_t quotes_ = 0;
    int hidden_ = 0;
    int pre_ = 0;
    bool space_ = false;
    bool spaced_ = true;
    bool want_blank_ = false;
    std::vector<Open> open_;
    std::vector<std::string> images_;
};

}  // namespace

RenderedHtml render_html(std::string_view html, const HtmlLimits& limits, bool show_hidden) {
    Renderer renderer(limits, show_hidden);
    RenderedHtml rendered;
    rendered.text = renderer.render(html);
    rendered.images = renderer.take_images();
    return rendered;
}

}  // namespace clusterlotse::email
