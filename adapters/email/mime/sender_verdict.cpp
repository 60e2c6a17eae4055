#include "adapters/email/mime/sender_verdict.hpp"

#include "adapters/email/mime/addresses.hpp"
#include "adapters/email/mime/header_text.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace clusterlotse::email {

namespace {

constexpr std::size_t kMaxResultsHeader = 64 * 1024;

constexpr std::array<std::string_view, 26> kSharedSuffixes{
    "co.uk",  "org.uk",    "ac.uk",     "gov.uk",        "me.uk",           "com.de",
    "co.at",  "or.at",     "ac.at",     "gv.at",         "com.pl",          "com.tr",
    "com.cn", "com.br",    "com.au",    "co.jp",         "co.in",           "co.nz",
    "co.za",  "github.io", "gitlab.io", "herokuapp.com", "onmicrosoft.com", "azurewebsites.net",
    "eu.com", "de.com"};

/// A token of the header: a word, a quoted string, or one of ';', '=', '/'.
struct Token {
    std::string text;
    bool sign = false;
    bool space_before = false;
};

/// Nothing where a comment or a quoted string does not end: whoever wrote that may be hiding
/// something.
std::optional<std::vector<Token>> tokenize(std::string_view text) {
    std::vector<Token> tokens;
    bool space = true;
    bool joined = false;
    const auto add = [&](std::string word) {
        if (joined && !space) {
            tokens.back().text += word;
        } else {
            tokens.push_back({std::move(word), false, space});
        }
        joined = true;
        space = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ' ' || c == '\t') {
            space = true;
        } else if (c == '(') {
            int depth = 0;
            for (; i < text.size(); ++i) {
                if (text[i] == '\\') {
                    ++i;
                } else if (text[i] == '(') {
                    ++depth;
                } else if (text[i] == ')' && --depth == 0) {
                    break;
                }
            }
            if (i >= text.size()) {
                return std::nullopt;
            }
            space = true;
        } else if (c == '"') {
            std::string word;
            for (++i; i < text.size() && text[i] != '"'; ++i) {
                i += text[i] == '\\' && i + 1 < text.size() ? 1 : 0;
                word += text[i];
            }
            if (i >= text.size()) {
                return std::nullopt;
            }
            add(std::move(word));
        } else if (c == ';' || c == '=') {
            tokens.push_back({std::string(1, c), true, space});
            joined = false;
            space = false;
        } else {
            add(std::string(1, c));
        }
    }
    return tokens;
}

bool is_sign(const Token& token, char sign) {
    return token.sign && token.text[0] == sign;
}

struct MethodResult {
    std::string method;
    std::string result;
    std::vector<std::pair<std::string, std::string>> properties;

    std::string property(std::string_view name) const {
        for (const auto& [key, value] : properties) {
            if (key == name) {
                return value;
            }
        }
        return {};
    }
};

struct Results {
    std::string authserv_id;
    std::vector<MethodResult> methods;
};

std::optional<Results> read_results(std::string_view raw) {
    const auto tokens = tokenize(unfold(raw.substr(0, kMaxResultsHeader)));
    if (!tokens || tokens->empty() || tokens->front().sign ||
        (tokens->size() > 1 && is_sign((*tokens)[1], '='))) {
        return std::nullopt;
    }
    Results results;
    results.authserv_id = ascii_lower((*tokens)[0].text);
    std::size_t i = 1;
    while (i < tokens->size() && !is_sign((*tokens)[i], ';')) {
        ++i;  // the version
    }
    bool first = true;
    for (; i < tokens->size(); ++i) {
        const Token& token = (*tokens)[i];
        if (is_sign(token, ';')) {
            first = true;
            continue;
        }
        if (token.sign || i + 2 >= tokens->size() || !is_sign((*tokens)[i + 1], '=') ||
            (*tokens)[i + 2].sign) {
            first = first && token.sign;
            continue;
        }
        std::string key = ascii_lower(token.text);
        std::string value = (*tokens)[i + 2].text;
        i += 2;
        // A value may itself hold '=' ("header.b=abc=", a VERP address): what follows without a
        // space belongs to it.
        while (i + 1 < tokens->size() && !(*tokens)[i + 1].space_before &&
               !is_sign((*tokens)[i + 1], ';')) {
            value += (*tokens)[++i].text;
        }
        if (first) {
            key = key.substr(0, key.find('/'));
            results.methods.push_back({std::move(key), ascii_lower(value), {}});
            first = false;
        } else if (!results.methods.empty()) {
            results.methods.back().properties.emplace_back(std::move(key), std::move(value));
        }
    }
    return results;
}

std::string domain_in(std::string_view value) {
    if (begins_with_word(value, "<") && value.ends_with('>')) {
        value = value.substr(1, value.size() - 2);
    }
    return value.find('@') == std::string_view::npos ? domain_of("@" + std::string(value))
                                                     : domain_of(value);
}

std::string address_in(std::string_view value) {
    const auto boxes = read_mailboxes(value);
    return boxes.size() == 1 ? boxes[0].address : std::string();
}

bool dkim_speaks_for(const MethodResult& dkim, std::string_view domain) {
    const std::string d = dkim.property("header.d");
    return aligned(domain_in(d.empty() ? dkim.property("header.i") : d), domain);
}

SenderCheck judge(const Results& results, const std::string& address) {
    const std::string domain = domain_of(address);
    std::string reason;
    for (const MethodResult& method : results.methods) {
        if (method.method == "dmarc" && method.result == "fail") {
            return {SenderVerdict::fail, "dmarc=fail"};
        }
    }
    for (const MethodResult& method : results.methods) {
        if (method.result != "pass" || !reason.empty()) {
            continue;
        }
        if (method.method == "dmarc" &&
            aligned(domain_in(method.property("header.from")), domain)) {
            reason = "dmarc=pass";
        } else if (method.method == "dkim" && dkim_speaks_for(method, domain)) {
            reason = "dkim=pass, aligned";
        } else if (method.method == "spf" && aligned(domain_in(method.property("smtp.mailfrom")), domain)) {
            reason = "spf=pass, aligned";
        } else if (method.method == "auth" &&
                   (address_in(method.property("smtp.auth")) == address ||
                    address_in(method.property("smtp.mailfrom")) == address)) {
            reason = "auth=pass for the From address";
        }
    }
    if (!reason.empty()) {
        return {SenderVerdict::pass, reason};
    }
    return {SenderVerdict::unknown, "no aligned pass in the trusted Authentication-Results"};
}

}  // namespace

bool aligned(std::string_view authenticated, std::string_view from) {
    if (authenticated.empty() || from.empty()) {
        return false;
    }
    if (authenticated == from) {
        return true;
    }
    const std::string_view shorter = authenticated.size() < from.size() ? authenticated : from;
    const std::string_view longer = authenticated.size() < from.size() ? from : authenticated;
    if (shorter.find('.') == std::string_view::npos || shorter.starts_with('.') ||
        std::find(kSharedSuffixes.begin(), kSharedSuffixes.end(), shorter) !=
            kSharedSuffixes.end()) {
        return false;
    }
    return longer.size() > shorter.size() + 1 && longer.ends_with(shorter) &&
           longer[longer.size() - shorter.size() - 1] == '.';
}

SenderCheck check_sender(
    const std::vector<std::string>& authentication_results,
    const std::vector<std::string>& from_headers,
    std::string_view trusted_authserv_id
) {
    if (from_headers.size() != 1) {
        return {
            SenderVerdict::unknown,
            from_headers.empty() ? "no From header" : "more than one From header"};
    }
    const auto from = read_mailboxes(from_headers[0]);
    if (from.size() != 1) {
        return {
            SenderVerdict::unknown,
            from.empty() ? "no address in From" : "more than one address in From"};
    }
    if (trimmed(trusted_authserv_id).empty()) {
        return {SenderVerdict::unknown, "no trusted_authserv_id is configured"};
    }
    for (const std::string& header : authentication_results) {
        const auto results = read_results(header);
        if (!results && begins_with_word(trimmed(header), trimmed(trusted_authserv_id))) {
            return {SenderVerdict::unknown, "the trusted Authentication-Results cannot be read"};
        }
        if (results && results->authserv_id == ascii_lower(trimmed(trusted_authserv_id))) {
            return judge(*results, from[0].address);
        }
    }
    return {SenderVerdict::unknown, "no Authentication-Results header of the trusted server"};
}

}  // namespace clusterlotse::email
