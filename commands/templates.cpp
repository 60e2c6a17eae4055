#include "commands/templates.hpp"

#include "commands/words.hpp"

#include <kainjow/mustache.hpp>
#include <set>

namespace clusterlotse::commands {

namespace mustache = kainjow::mustache;

namespace {

constexpr std::string_view kExtension = ".mustache";
constexpr std::string_view kSubject = "Subject: ";

mustache::data data_of(const Fields& fields) {
    mustache::data data{mustache::data::type::object};
    for (const auto& [name, text] : fields.texts()) {
        // An empty text is false, so that {{#field}} leaves its line out.
        data.set(name, text.empty() ? mustache::data(false) : mustache::data(text));
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

/// Without blanks at line ends, with at most one empty line in a row and none at either end.
std::string tidied(const std::string& text) {
    std::string result;
    std::size_t at = 0;
    int empty = 0;
    while (at <= text.size()) {
        const auto end = std::min(text.find('\n', at), text.size());
        std::string_view line(text.data() + at, end - at);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')
        ) {
            line.remove_suffix(1);
        }
        empty = line.empty() ? empty + 1 : 0;
        if (empty < 2) {
            result += line;
            result += '\n';
        }
        at = end + 1;
    }
    return std::string(trimmed(result));
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

Templates::Templates(const std::vector<TemplateFile>& files) : impl_(std::make_unique<Impl>()) {
    for (const TemplateFile& file : files) {
        if (!file.path.ends_with(kExtension)) {
            continue;
        }
        mustache::mustache parsed(file.content);
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

Templates::~Templates() = default;
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;

Rendered Templates::render(Language language, std::string_view name, const Fields& fields) const {
    const std::string path = std::string(name_of(language)) + "/" + std::string(name);
    const auto found = impl_->parsed.find(path);
    if (found == impl_->parsed.end()) {
        throw TemplateError("templates/" + path + ".mustache is missing");
    }
    std::string text = tidied(found->second.render(data_of(fields)));
    Rendered rendered;
    if (text.starts_with(kSubject)) {
        const auto end = std::min(text.find('\n'), text.size());
        rendered.subject = std::string(
            trimmed(std::string_view(text).substr(kSubject.size(), end - kSubject.size()))
        );
        text.erase(0, end);
    }
    rendered.text = std::string(trimmed(text));
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
