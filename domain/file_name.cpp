#include "domain/file_name.hpp"

#include "domain/files/byte_reader.hpp"
#include "domain/files/runnable_names.hpp"
#include "domain/files/utf8.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse {
namespace {

constexpr std::size_t kLongestExtension = 16;

bool is_invisible(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x180E ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF0 && c <= 0xFFFC) ||
           (c >= 0xE0000 && c <= 0xE0FFF);
}

// Without what cannot be seen, blanks as one space, what Windows forbids as '_'.
std::string readable(std::string_view written) {
    std::string out;
    for (std::size_t at = 0; at < written.size();) {
        const char32_t c = files::next_character(written, at);
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 ||
                           (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
        if (blank) {
            if (!out.empty() && out.back() != ' ') {
                out += ' ';
            }
        } else if (c == files::kNoCharacter) {
            out += '_';
        } else if (!is_invisible(c)) {
            const bool forbidden =
                c < 0x80 &&
                std::string_view("<>:\"|?*").find(static_cast<char>(c)) != std::string_view::npos;
            files::append_utf8(out, forbidden ? U'_' : c);
        }
    }
    return out;
}

std::string_view last_segment(std::string_view path) {
    return path.substr(path.find_last_of("/\\") + 1);
}

void trim(std::string_view& name) {
    while (!name.empty() && (name.back() == '.' || name.back() == ' ')) {
        name.remove_suffix(1);
    }
    while (!name.empty() && (name.front() == '.' || name.front() == ' ')) {
        name.remove_prefix(1);
    }
}

// Of "a.b" the dot; npos where what follows is no extension.
std::size_t extension_dot(std::string_view name) {
    const auto dot = name.rfind('.');
    const bool fits = dot != name.npos && dot + 1 < name.size() &&
                      name.size() - dot - 1 <= kLongestExtension &&
                      name.find(' ', dot) == name.npos;
    return fits ? dot : name.npos;
}

bool is_known_extension(std::string_view extension) {
    for (int kind = 0; kind <= static_cast<int>(FileKind::zip); ++kind) {
        if (has_extension(static_cast<FileKind>(kind), extension)) {
            return true;
        }
    }
    return files::refused_extension(extension).has_value();
}

bool is_device(std::string_view stem) {
    constexpr std::array<std::string_view, 4> kDevices{"con", "prn", "aux", "nul"};
    const auto word = files::lower(stem.substr(0, stem.find('.')));
    const bool numbered = word.size() == 4 &&
                          (word.starts_with("com") || word.starts_with("lpt")) && word[3] >= '0' &&
                          word[3] <= '9';
    return numbered || std::find(kDevices.begin(), kDevices.end(), word) != kDevices.end();
}

// "a.exe.b" becomes "a_exe.b": nobody shall read it as a program, or take it for one by a cut name.
void hide_inner_extensions(std::string& stem) {
    for (auto dot = stem.find('.'); dot != stem.npos; dot = stem.find('.', dot + 1)) {
        const auto next = std::min(stem.find('.', dot + 1), stem.size());
        auto piece = std::string_view(stem).substr(dot + 1, next - dot - 1);
        trim(piece);
        if (is_known_extension(files::lower(piece))) {
            stem[dot] = '_';
        }
    }
}

void shorten(std::string& stem, std::size_t most) {
    if (stem.size() <= most) {
        return;
    }
    while (most > 0 && (static_cast<unsigned char>(stem[most]) & 0xC0U) == 0x80) {
        --most;
    }
    stem.resize(most);
}

}  // namespace

std::string file_extension(std::string_view name) {
    // "a.exe:b.txt" names a program to Windows; the drive in "C:a.txt" is no name.
    name = last_segment(name);
    const auto colon = name.find(':', std::min<std::size_t>(2, name.size()));
    const std::string clean = readable(name.substr(0, colon));
    std::string_view rest = clean;
    trim(rest);
    const auto dot = rest.rfind('.');
    if (dot == rest.npos) {
        return {};
    }
    auto extension = rest.substr(dot + 1);
    trim(extension);
    return files::lower(extension);
}

std::string safe_file_name(std::string_view written, FileKind kind) {
    const std::string clean = readable(written);
    std::string_view name = last_segment(clean);
    trim(name);
    std::string extension(extension_of(kind));
    const auto dot = extension_dot(name);
    if (dot != name.npos) {
        const auto own = name.substr(dot + 1);
        const auto lowered = files::lower(own);
        if (has_extension(kind, lowered)) {
            extension = own;
            name = name.substr(0, dot);
        } else if (is_known_extension(lowered)) {
            name = name.substr(0, dot);
        }
    }
    trim(name);
    std::string stem(name);
    hide_inner_extensions(stem);
    shorten(stem, kMostFileNameBytes - extension.size() - 1);
    std::string_view last = stem;
    trim(last);
    stem = last.empty() ? "Datei" : std::string(last);
    if (is_device(stem)) {
        stem.insert(0, "_");
        shorten(stem, kMostFileNameBytes - extension.size() - 1);
    }
    return stem + '.' + extension;
}

}  // namespace clusterlotse
