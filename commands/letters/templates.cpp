#include "commands/letters/templates.hpp"

#include "commands/desk/words.hpp"
#include "commands/letters/marked_text.hpp"
#include "commands/letters/template_text.hpp"

#include <kainjow/mustache.hpp>
#include <set>

namespace clusterlotse::commands {

namespace mustache = kainjow::mustache;

namespace {

constexpr std::string_view kExtension = ".mustache";
constexpr std::string_view kSubjectLine = "Subject: ";

mustache::data data_of(const Fields& fields) {
    mustache::data data{mustache::data::type::object};
    for (const auto& [name, text] : fields.texts()) {
        // An empty text is false, so that {{#field}} leaves its line out.
        data.set(name, text.empty() ? mustache::data(false) : mustache::data(as_value(text)));
    }
    for (const auto& [name, on] : fields.switches()) {
        data.set(name, mustache::data(on));
    }
    for (const auto& [name, list] : fields.lists()) {
        mustache::data rows{mustache::data::type::list};
        for (const Fields& row : list) {
            rows.push_back(data_of(row));
        }
        data.set(name, rows);
    }
    return data;
}

/// Without the template's full stop behind a value that ends with one: "geht nur an Wright Ltd.".
MarkedText without_doubled_stops(const MarkedText& text) {
    const std::string& all = text.text();
    MarkedText result;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const bool doubled = at > 0 && all[at] == '.' && all[at - 1] == '.' &&
                             text.has_own(at, ".") && text.is_value(at - 1, at) &&
                             all.compare(at, 2, "..") != 0;
        if (!doubled) {
            result.append(all[at], !text.is_value(at, at + 1));
        }
    }
    return result;
}

}  // namespace

Fields& Fields::set(std::string name, std::string text) {
    texts_[std::move(name)] = std::move(text);
    return *this;
}

Fields& Fields::set(std::string name, bool on) {
    switches_[std::move(name)] = on;
    return *this;
}

Fields& Fields::set(std::string name, std::vector<Fields> list) {
    lists_[std::move(name)] = std::move(list);
    return *this;
}

struct Templates::Impl {
    std::map<std::string, mustache::mustache, std::less<>> parsed;  ///< by "de/name"
};

Templates::Templates(const std::vector<TemplateFile>& files) : impl_(std::make_shared<Impl>()) {
    for (const TemplateFile& file : files) {
        if (!file.path.ends_with(kExtension)) {
            continue;
        }
        mustache::mustache parsed(as_template(file.content));
        if (!parsed.is_valid()) {
            throw TemplateError("templates/" + file.path + ": " + parsed.error_message());
        }
        parsed.set_custom_escape([](const std::string& text) { return text; });
        impl_->parsed.insert_or_assign(
            file.path.substr(0, file.path.size() - kExtension.size()), std::move(parsed)
        );
    }
    for (const std::string& name : names()) {
        for (const char* language : {"de/", "en/"}) {
            if (!impl_->parsed.contains(language + name)) {
                throw TemplateError("templates/" + (language + name) + ".mustache is missing");
            }
        }
    }
}

Rendered Templates::render(Language language, std::string_view name, const Fields& fields) const {
    const std::string path = std::string(name_of(language)) + "/" + std::string(name);
    const auto found = impl_->parsed.find(path);
    if (found == impl_->parsed.end()) {
        throw TemplateError("templates/" + path + ".mustache is missing");
    }
    MarkedText marked =
        tidied(without_doubled_stops(read_marks(found->second.render(data_of(fields)))));
    Rendered rendered;
    if (marked.has_own(0, kSubjectLine)) {
        const std::size_t end = std::min(marked.text().find('\n'), marked.size());
        rendered.subject = std::string(trimmed(
            std::string_view(marked.text()).substr(kSubjectLine.size(), end - kSubjectLine.size())
        ));
        marked = tidied(marked.part(end, marked.size()));
    }
    rendered.rich = read_rich_text(marked);
    rendered.text = plain_text(rendered.rich);
    if (on_render) {
        on_render(name, fields, rendered);
    }
    return rendered;
}

std::vector<std::string> Templates::names() const {
    std::set<std::string> names;
    for (const auto& [path, parsed] : impl_->parsed) {
        names.insert(path.substr(3));
    }
    return {names.begin(), names.end()};
}

}  // namespace clusterlotse::commands
