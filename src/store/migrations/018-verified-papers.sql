-- A paper is verified by the digest of its words or of its bytes.
create index paper_digest on paper (tenant_id, digest collate "C");
create index paper_pdf on paper (tenant_id, (frozen ->> 'pdfDigest')) where frozen is not null;
create index paper_docx on paper (tenant_id, (frozen ->> 'docxDigest')) where frozen is not null;
create index wall_paper_digest on wall_paper (tenant_id, digest collate "C");
create index wall_paper_pdf on wall_paper (tenant_id, (frozen ->> 'pdfDigest')) where frozen is not null;
create index wall_paper_docx on wall_paper (tenant_id, (frozen ->> 'docxDigest')) where frozen is not null;
