"""The anchor of aim G11: hash, store with fsync, text, index, one durable transaction a document."""
import concurrent.futures, hashlib, os, resource, sqlite3, subprocess, sys, time

source, target, workers = sys.argv[1], sys.argv[2], int(sys.argv[3])
store = os.path.join(target, "files")
os.makedirs(store)
db = sqlite3.connect(os.path.join(target, "db"), isolation_level=None)
db.execute("PRAGMA journal_mode=WAL")
db.execute("PRAGMA synchronous=FULL")
db.execute("CREATE TABLE document (id INTEGER PRIMARY KEY, hash TEXT, name TEXT, text TEXT)")
db.execute("CREATE VIRTUAL TABLE found USING fts5 (text, content='', prefix='2 3', tokenize='unicode61')")


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    digest = hashlib.sha256(data).hexdigest()
    part = os.path.join(store, digest + ".part")
    with open(part, "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    os.rename(part, os.path.join(store, digest))
    folder = os.open(store, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
    return digest, os.path.basename(path), text


start = time.perf_counter()
paths = [os.path.join(source, name) for name in sorted(os.listdir(source))]
with concurrent.futures.ThreadPoolExecutor(workers) as pool:
    for digest, name, text in pool.map(read, paths) if workers > 1 else map(read, paths):
        db.execute("BEGIN IMMEDIATE")
        row = db.execute("INSERT INTO document (hash, name, text) VALUES (?, ?, ?)", (digest, name, text)).lastrowid
        db.execute("INSERT INTO found (rowid, text) VALUES (?, ?)", (row, text.lower()))
        db.execute("COMMIT")
seconds = time.perf_counter() - start
spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(len(paths) / seconds, sum(each.ru_utime + each.ru_stime for each in spent) * 1000 / len(paths))
