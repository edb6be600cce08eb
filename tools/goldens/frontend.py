#!/usr/bin/env python3
"""Asks Python, in which the SDK's development server is written, what its front end makes of cookies, addresses and the
patterns of app.yaml. Writes test/world/golden/frontend.json: python3 tools/goldens/frontend.py"""
import hashlib
import json
import os
import re
from http.cookies import SimpleCookie
from urllib.parse import quote

emails = ["test@example.com", "Bob.O'Hara+x@Example.com", "a/b=c@localhost", "x&y@d.example", "_{}|~`^*!#$%?@example.com"]
targets = ["/", "/next?a=1&b=%20", "http://localhost:8080/a?x='y'", "/é~!*()", "https://example.com/#x"]
patterns = [
    ("script", "/", None), ("script", "/.*", None), ("script", "/admin/.*", None), ("script", "/(a|ab)", None),
    ("script", "/item/([0-9]+)", None), ("script", "/a.b", None), ("script", r"/a\.b", None), ("script", ".*/x", None),
    ("static_dir", "/css", "style"), ("static_dir", "/css/", "style"), ("static_dir", "/(en|de)/css", "style"), ("static_dir", "/", "www"),
    ("static_files", r"/(.*\.(txt|css))", r"static/\1"), ("static_files", "/favicon.ico", "img/f.ico"),
    ("static_files", r"/(\w+)/(\w+)", r"\2/\1.html"),
]
paths = ["/", "/admin", "/admin/", "/admin/x", "/ab", "/abc", "/item/7", "/item/7x", "/a.b", "/acb", "/q/x", "/css", "/css/",
         "/css/a.css", "/css/a/b.css", "/css2/a", "/de/css/a.css", "/a.txt", "/deep/a.css", "/favicon.ico", "/faviconxico", "/é"]

def signed_in(email, admin):
    digits = "".join("%02d" % byte for byte in hashlib.md5(email.lower().encode()).digest())
    cookie = SimpleCookie()
    cookie["dev_appserver_login"] = "%s:%s:%s" % (email, admin, "1" + digits[:20])
    cookie["dev_appserver_login"]["path"] = "/"
    return cookie["dev_appserver_login"].OutputString()

def led(kind, url, to, path):
    if kind == "static_dir":
        found = re.compile("%s(?P<file>.*)$" % (url if url.endswith("/") else url + "/")).match(path)
        return found and "%s/%s" % (to, found.group("file"))
    found = re.compile("%s$" % url).match(path)
    return found and (found.expand(to) if to else "app")

golden = {
    "cookies": [[e, a, signed_in(e, a)] for e in emails for a in (False, True)],
    "addresses": [[t, quote(t if "://" in t else "http://localhost:8080" + t)] for t in targets],
    "patterns": [{"kind": k, "url": u, "to": t, "leads": {p: led(k, u, t, p) for p in paths if led(k, u, t, p)}} for k, u, t in patterns],
    "paths": paths,
}
where = os.path.join(os.path.dirname(__file__), "../../test/world/golden/frontend.json")
os.makedirs(os.path.dirname(where), exist_ok=True)
with open(where, "w", encoding="utf-8") as out:
    json.dump(golden, out, ensure_ascii=False, indent=1)
    out.write("\n")
