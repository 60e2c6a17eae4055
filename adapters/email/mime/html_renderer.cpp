#include "adapters/email/mime/html_renderer.hpp"

#include "adapters/email/mime/html_marks.hpp"
#include "adapters/email/mime/html_tokens.hpp"
#include "adapters/email/mime/text_clean.hpp"
#include "adapters/email/mime/text_lines.hpp"
#include "adapters/email/mime/word_lists.hpp"

#include <array>

namespace clusterlotse::email {

namespace {

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
                lines_.add_text(token.text);
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
        lines_.end_line();
        return lines_.take();
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
            lines_.end_line(true);
            return;
        }
        layout_before(tag);
        if (mark.rest && !lines_.hidden()) {
            lines_.end_line();
            lines_.add_mark(kRestMark);
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
        if (mark.hidden) {
            lines_.hide();
        }
        if (mark.quote) {
            lines_.end_line();
            lines_.begin_quote();
        }
        if (mark.signature) {
            lines_.end_line();
            lines_.add_mark(kSignatureBegin);
        }
        if (tag.name == "pre") {
            lines_.begin_preformatted();
        }
        if (tag.name == "a" && links_ < limits_.links) {
            link_ = tag.attribute("href");
            link_from_ = lines_.column();
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
            lines_.end_line();
            if ((name == "p" && spaced_) || name == "h1" || name == "h2" || name == "h3" ||
                name == "ul" || name == "ol" || name == "table") {
                lines_.want_blank();
            }
        }
    }

    void pop_to(std::size_t size) {
        while (open_.size() > size) {
            const Open& top = open_.back();
            if (top.name == "a") {
                show_link();
            }
            if (top.mark.quote || top.mark.signature) {
                lines_.end_line();
            }
            if (top.mark.quote) {
                lines_.end_quote();
            }
            if (top.mark.hidden) {
                lines_.unhide();
            }
            if (top.name == "pre") {
                lines_.end_preformatted();
            }
            if (top.mark.signature) {
                lines_.add_mark(kSignatureEnd);
            }
            open_.pop_back();
        }
    }

    void layout_before(const HtmlToken& tag) {
        if (tag.name == "td" || tag.name == "th") {
            lines_.begin_cell();
            return;
        }
        if (!holds(kBlocks, tag.name)) {
            return;
        }
        lines_.end_line();
        if (tag.name == "p") {
            const std::string classes = ascii_lower(tag.attribute("class"));
            const std::string style = ascii_lower(tag.attribute("style"));
            spaced_ = classes.find("msonormal") == std::string::npos &&
                      classes.find("msoplain") == std::string::npos &&
                      style.find("margin:0") == std::string::npos &&
                      style.find("margin: 0") == std::string::npos &&
                      style.find("margin-bottom:0") == std::string::npos;
            if (spaced_) {
                lines_.want_blank();
            }
        }
        if (tag.name == "li") {
            bullet();
        }
    }

    void bullet() {
        for (std::size_t i = open_.size(); i > 0; --i) {
            Open& list = open_[i - 1];
            if (list.name == "ol") {
                lines_.begin_item(std::to_string(++list.counter) + ". ");
                return;
            }
            if (list.name == "ul") {
                break;
            }
        }
        lines_.begin_item("- ");
    }

    void show_link() {
        const std::string shown = lines_.from_column(link_from_);
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
        if (lines_.hidden() || trimmed(shown).empty() || target.size() > kMaxShownLink ||
            host.empty() || shown.find(host) != std::string::npos ||
            shown.find("://") != std::string::npos) {
            return;
        }
        ++links_;
        lines_.append(" (" + target + ")");
    }

    const HtmlLimits& limits_;
    bool show_hidden_;
    TextLines lines_;
    std::string link_;
    std::size_t link_from_ = 0;
    std::size_t links_ = 0;
    bool spaced_ = true;
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
