#include "adapters/email/mime/body.hpp"
#include "adapters/email/mime/charset.hpp"
#include "adapters/email/mime/flowed.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kStubBytes = 400;

}  // namespace

void add_problem(std::vector<std::string>& problems, const std::string& problem) {
    if (!problem.empty() &&
        std::find(problems.begin(), problems.end(), problem) == problems.end()) {
        problems.push_back(problem);
    }
}

bool is_stub(const std::string& plain) {
    static const RE2 pattern(
        "(?:html|e-?mail-?(?:programm|client)|mail (?:client|reader)|browser|view this|cannot "
        "display|multi-?part "
        "message|mime)"
    );
    return plain.size() < kStubBytes && RE2::PartialMatch(folded(plain), pattern);
}

std::string html_charset(const MimePart& part) {
    const std::string declared = part.parameter("charset");
    if (!declared.empty()) {
        return declared;
    }
    static const RE2 meta("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,40})");
    std::string found;
    RE2::PartialMatch(std::string(part.content.substr(0, 4096)), meta, &found);
    return found;
}

std::string text_of_part(const MimePart& part, std::vector<std::string>& problems) {
    const Decoded decoded = decode_charset(part.content, part.parameter("charset"));
    add_problem(problems, decoded.problem);
    if (!same_word(part.parameter("format"), "flowed")) {
        return clean_text(decoded.text);
    }
    std::string plain = decoded.text;
    std::erase(plain, '\r');
    return clean_text(unflow(plain, same_word(part.parameter("delsp"), "yes")));
}

}  // namespace clusterlotse::email
